package org.rione.reports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rione.identity.SyntheticCrowd;
import org.rione.identity.SyntheticCrowd.Member;
import org.rione.participation.SubjectKind;
import org.rione.participation.Subjects;
import org.rione.reports.SyntheticReportStore.Written;
import org.rione.reports.deadlines.WorkingCalendar;
import org.rione.shared.PersonId;
import org.rione.shared.RioneProperties;
import org.rione.shared.SyntheticData;
import org.rione.shared.SyntheticText;
import org.rione.shared.Weighted;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Any number of invented reports over three years, with their place, history and supporters; without photos, notes,
 * objections and anything in the queue of the moderators.
 */
@Component
@Order(300)
class SyntheticReports implements SyntheticData {

    private static final int BATCH = 1000;
    private static final int ENOUGH_PEOPLE = 200_000;
    private static final int ENOUGH_ACTIONS = 5;
    private static final Duration PAST = Duration.ofDays(3 * 365);
    private static final double GROWTH = 0.8;
    private static final double AGAINST_AN_ACTION = 0.3;
    private static final double PRIVATE = 0.03;
    private static final double NAMED = 0.2;
    private static final double SUPPORTED_ONCE_MORE = 0.65;
    private static final int MOST_SUPPORTERS = 40;

    private final SyntheticReportStore store;
    private final SyntheticCrowd crowd;
    private final SyntheticPlaces places;
    private final ReportCategories categories;
    private final ReportNumbers numbers;
    private final Subjects subjects;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;
    private final RioneProperties rione;
    private final Clock clock;

    SyntheticReports(
            SyntheticReportStore store,
            SyntheticCrowd crowd,
            SyntheticPlaces places,
            ReportCategories categories,
            ReportNumbers numbers,
            Subjects subjects,
            WorkingCalendar calendar,
            TransactionTemplate transaction,
            RioneProperties rione,
            Clock clock) {
        this.store = store;
        this.crowd = crowd;
        this.places = places;
        this.categories = categories;
        this.numbers = numbers;
        this.subjects = subjects;
        this.calendar = calendar;
        this.transaction = transaction;
        this.rione = rione;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("report", "report_location", "report_step", "report_support");
    }

    @Override
    public void make(Amounts amounts, Progress progress) {
        if (amounts.reports() == 0) {
            return;
        }
        var writing = new Writing(new Random(store.count()));
        for (int done = 0; done < amounts.reports(); ) {
            var from = done;
            var to = Math.min(done + BATCH, amounts.reports());
            transaction.executeWithoutResult(_ -> store.add(writing.reports(from, to, amounts.reports())));
            done = to;
            progress.made("reports", done, amounts.reports());
        }
    }

    /** Invents reports; what it needs to know of the city is read once. */
    private final class Writing {

        private final SyntheticText text = SyntheticText.read("demo/synthetic-reports.txt");
        private final Random random;
        private final Instant now = clock.instant();
        private final List<Member> people = crowd.members(ENOUGH_PEOPLE);
        private final Weighted<ReportPlace> somewhere;
        private final Weighted<Category> something;
        private final Map<String, List<UUID>> actions = new HashMap<>();

        Writing(Random random) {
            this.random = random;
            this.somewhere = places.some(text, random);
            this.something = Weighted.of(categories.choices(), category -> text.count("title." + category.code()));
        }

        /** Those from {@code from} up to {@code to} of so many, oldest first. */
        List<Written> reports(int from, int to, int all) {
            var sent = new ArrayList<Instant>(to - from);
            for (int i = from; i < to; i++) {
                var when = Math.pow((i + random.nextDouble()) / all, GROWTH);
                sent.add(now.minus(PAST).plusSeconds((long) (when * PAST.toSeconds())));
            }
            var codes = codes(sent);
            var reports = new ArrayList<Written>(to - from);
            for (int i = 0; i < sent.size(); i++) {
                reports.add(report(sent.get(i), codes.get(i)));
            }
            return reports;
        }

        private List<String> codes(List<Instant> sent) {
            var codes = new ArrayList<String>(sent.size());
            sent.stream()
                    .collect(Collectors.groupingBy(
                            at -> day(at).getYear(), java.util.TreeMap::new, Collectors.counting()))
                    .forEach((year, howMany) -> codes.addAll(numbers.next(year, howMany.intValue())));
            return codes;
        }

        private Written report(Instant sent, String code) {
            var category = something.any(random);
            var author = someone();
            var deadline = calendar.days().after(day(sent), category.serviceDays());
            var life = SyntheticLife.of(sent, now, category, deadline, text, random);
            var supporters = supporters(author);
            var report = new Report(
                    ReportId.next(),
                    code,
                    text.any("title." + category.code(), random),
                    text.some(random, "since", "detail", "effect", "wish"),
                    category.code(),
                    somewhere.any(random),
                    life.state(),
                    life.office(),
                    category.serviceDays(),
                    deadline,
                    life.state() instanceof ReportState.Suspended ? Optional.of(day(life.last())) : Optional.empty(),
                    random.nextDouble() < PRIVATE ? Visibility.PRIVATE : Visibility.PUBLIC,
                    random.nextDouble() < NAMED ? Naming.NAMED : Naming.PSEUDONYMOUS,
                    Optional.of(author),
                    random.nextDouble() < AGAINST_AN_ACTION ? action(category) : Optional.empty(),
                    supporters.size(),
                    life.steps().size() - 1L,
                    sent,
                    life.last(),
                    life.closedAt());
            return new Written(report, life.steps(), supporters);
        }

        private PersonId someone() {
            return people.get(random.nextInt(people.size())).id();
        }

        private List<PersonId> supporters(PersonId author) {
            var supporters = new ArrayList<PersonId>();
            while (supporters.size() < MOST_SUPPORTERS && random.nextDouble() < SUPPORTED_ONCE_MORE) {
                supporters.add(someone());
            }
            return supporters.stream()
                    .distinct()
                    .filter(person -> !person.equals(author))
                    .toList();
        }

        private Optional<UUID> action(Category category) {
            var fitting = actions.computeIfAbsent(
                    category.code(), code -> subjects.forCategory(SubjectKind.ACTION, code, ENOUGH_ACTIONS).stream()
                            .map(card -> card.subject().id())
                            .toList());
            return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(random.nextInt(fitting.size())));
        }

        private LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, rione.zone());
        }
    }
}
