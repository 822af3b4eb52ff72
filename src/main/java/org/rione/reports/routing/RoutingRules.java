package org.rione.reports.routing;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rione.identity.Offices;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.reports.ReportId;
import org.rione.reports.settings.Problem;
import org.rione.shared.Changes;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The table of rules: read by everybody on the staff, tried out and changed by the administration. */
@Service
public class RoutingRules {

    public static final int MOST = 200;
    public static final int DAYS = 90;

    private static final String STAFF = "hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')";
    private static final String CHIEF = "hasRole('" + Role.ADMINISTRATOR + "')";
    private static final int EXAMPLES = 30;

    private final RoutingStore store;
    private final ReportCategories categories;
    private final Offices offices;
    private final Territory territory;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoutingRules(
            RoutingStore store,
            ReportCategories categories,
            Offices offices,
            Territory territory,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.categories = categories;
        this.offices = offices;
        this.territory = territory;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize(STAFF)
    public List<RoutingRule> all() {
        return store.read(false);
    }

    /** Why the report went to its first office; empty for those that came before there were rules. */
    @PreAuthorize(STAFF)
    public Optional<RoutingReason> reason(ReportId report) {
        return store.reason(report);
    }

    /** Everything that is wrong with a rule, for the fields of its form; changes nothing. */
    @PreAuthorize(CHIEF)
    public List<Problem> check(RoutingRule rule) {
        var problems = new ArrayList<Problem>();
        if (offices.find(rule.office()).isEmpty()) {
            problems.add(new Problem("office", new Refusal("reports.routing.refused.office")));
        }
        if (rule.category().isPresent()
                && rule.category().flatMap(categories::find).isEmpty()) {
            problems.add(new Problem("category", new Refusal("reports.routing.refused.category")));
        }
        if (rule.neighbourhood().isPresent()
                && rule.neighbourhood().flatMap(territory::find).isEmpty()) {
            problems.add(new Problem("neighbourhood", new Refusal("reports.routing.refused.quarter")));
        }
        if (rule.words().length() > RoutingRule.WORDS_LENGTH) {
            problems.add(new Problem("words", new Refusal("reports.routing.refused.long", RoutingRule.WORDS_LENGTH)));
        } else if (rule.beginnings().stream().anyMatch(word -> word.length() < 3 || word.contains(" "))) {
            problems.add(new Problem("words", new Refusal("reports.routing.refused.words")));
        }
        if (rule.asksForNothing()) {
            problems.add(new Problem("words", new Refusal("reports.routing.refused.nothing")));
        }
        return problems;
    }

    /**
     * What these rules would have done with the reports of the last {@value #DAYS} days. Those from before there were
     * reasons are compared with what the rules of today would have done.
     */
    @Transactional(readOnly = true)
    @PreAuthorize(CHIEF)
    public DryRun dryRun(List<RoutingRule> wanted) {
        var now = store.read(false);
        var known = categories.all().stream().collect(Collectors.toMap(Category::code, Function.identity()));
        var counts = new HashMap<List<Optional<?>>, DryRun.Move>();
        var examples = new ArrayList<DryRun.Example>();
        int[] all = {0};
        try (var past = store.since(clock.instant().minus(Duration.ofDays(DAYS)))) {
            past.forEach(report -> {
                all[0]++;
                var asked = asked(report, known);
                var before = report.known()
                        ? report.routed()
                        : Routing.decide(now, asked).office();
                var after = Routing.decide(wanted, asked);
                if (!after.office().equals(before)) {
                    counts.merge(
                            List.of(before, after.office()),
                            new DryRun.Move(before, after.office(), 1),
                            (sum, one) -> new DryRun.Move(sum.from(), sum.to(), sum.count() + one.count()));
                    if (examples.size() < EXAMPLES) {
                        examples.add(new DryRun.Example(
                                report.code(), report.title(), before, after.office(), after.position(), after.word()));
                    }
                }
            });
        }
        var moves = counts.values().stream()
                .sorted(java.util.Comparator.comparingInt(DryRun.Move::count).reversed())
                .toList();
        return new DryRun(all[0], moves, examples);
    }

    private static Routing.Asked asked(RoutingStore.Past report, Map<String, Category> known) {
        var category = Optional.ofNullable(known.get(report.category()));
        return new Routing.Asked(
                report.category(),
                category.flatMap(Category::parent),
                category.flatMap(Category::office),
                report.neighbourhood(),
                report.title() + " " + report.description());
    }

    /**
     * Makes these the rules; reports that came before stay where they are.
     *
     * @param seen the rules as the person read them
     * @throws Refusal when one of them is wrong, or there are more than {@value #MOST}
     * @throws OptimisticLockingFailureException when somebody changed the rules since they were read
     */
    @Transactional
    @PreAuthorize(CHIEF)
    public void replace(List<RoutingRule> seen, List<RoutingRule> wanted) {
        if (wanted.size() > MOST) {
            throw new Refusal("reports.routing.refused.many", MOST);
        }
        wanted.stream().flatMap(rule -> check(rule).stream()).findFirst().ifPresent(problem -> {
            throw problem.why();
        });
        if (!store.read(true).equals(seen)) {
            throw new OptimisticLockingFailureException("the rules were changed since they were read");
        }
        store.replace(wanted);
        events.publishEvent(new RoutingChanged(wanted.size(), clock.instant()));
        changes.touch(RoutingStore.TOPIC);
    }
}
