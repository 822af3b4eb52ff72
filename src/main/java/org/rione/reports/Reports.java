package org.rione.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rione.identity.CurrentPerson;
import org.rione.identity.OfficeId;
import org.rione.identity.Secret;
import org.rione.identity.SignedIn;
import org.rione.moderation.Submission;
import org.rione.moderation.Verdict;
import org.rione.reports.deadlines.Deadline;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the module: one method for each thing a person does with a report. */
@Service
public class Reports {

    private final ReportStore store;
    private final ReportMoves moves;
    private final Arrivals arrivals;
    private final ReportCategories categories;
    private final ReporterStore reporters;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final ReportsProperties properties;

    Reports(
            ReportStore store,
            ReportMoves moves,
            Arrivals arrivals,
            ReportCategories categories,
            ReporterStore reporters,
            CurrentPerson current,
            ApplicationEventPublisher events,
            ReportsProperties properties) {
        this.store = store;
        this.moves = moves;
        this.arrivals = arrivals;
        this.categories = categories;
        this.reporters = reporters;
        this.current = current;
        this.events = events;
        this.properties = properties;
    }

    /**
     * The same on another clock, for the demonstration city's past. It has neither transactions nor checks of roles
     * around it: its caller brings both.
     */
    Reports at(Clock past, Function<Submission, Verdict> reviewed) {
        return on(past, arrivals.at(past, reviewed));
    }

    Reports at(Clock past) {
        return on(past, arrivals.at(past));
    }

    private Reports on(Clock past, Arrivals then) {
        return new Reports(store, moves.at(past), then, categories, reporters, current, events, properties);
    }

    /** Stores a new report; the same key again gives the report that is already there. */
    @PreAuthorize("isAuthenticated()")
    public Report send(NewReport report) {
        return send(report, new Reporter.Person(current.require().id()), _ -> {});
    }

    /**
     * The same for somebody without an account who has proven an address.
     *
     * @param link hash of the text that proved it: from now on it shows the report
     */
    @PreAuthorize("permitAll()")
    public Report sendConfirmed(NewReport report, Reporter.ByMail reporter, String link) {
        return send(
                report,
                reporter,
                sent -> reporters.addLink(link, sent.id(), sent.createdAt().plus(ReporterLinks.LIFE)));
    }

    /** The report that the signed-in person has sent with this key before. */
    @PreAuthorize("isAuthenticated()")
    public Optional<Report> mine(String idempotencyKey) {
        var me = current.require().id();
        return store.byKey(idempotencyKey).filter(report -> report.writtenBy(me));
    }

    /**
     * Says what speaks against a report before anybody is troubled with it.
     *
     * @throws Refusal when the kind does not exist or the place is outside
     */
    @PreAuthorize("permitAll()")
    public void check(NewReport report) {
        arrivals.check(report);
    }

    /**
     * Stores it whoever sends it; the caller has looked who may.
     *
     * @param alongside what belongs to a new report and is stored with it or not at all
     */
    private Report send(NewReport report, Reporter reporter, Consumer<Report> alongside) {
        return arrivals.take(report, reporter, alongside);
    }

    /** The same for one whose key was made for it just now. */
    Report sendNew(NewReport report, Reporter reporter, Consumer<Report> alongside) {
        return arrivals.takeNew(report, reporter, alongside);
    }

    /** Takes the version the officer was looking at: a colleague's change in between is not overwritten. */
    @Transactional
    @PreAuthorize("hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')")
    public Report act(ReportId id, long seenVersion, ReportAction action) {
        if (action instanceof ReportAction.Merge || action instanceof ReportAction.TakeBack) {
            throw new Refusal("reports.refused.step");
        }
        var officer = current.require();
        var report = store.find(id).orElseThrow(() -> new Refusal("reports.refused.gone"));
        var hand = hand(report, officer);
        if (hand == Hand.OTHER_OFFICE) {
            throw new Refusal("reports.refused.office");
        }
        if (action instanceof ReportAction.Close close && !shown(report, close.outcome())) {
            throw new Refusal("reports.refused.photo");
        }
        return moves.move(report, seenVersion, action, hand, spokenFor(report, officer));
    }

    /** Whether "fixed" may be said of it without a photo, or there is one that is newer than its last reopening. */
    private boolean shown(Report report, Outcome outcome) {
        return !(outcome instanceof Outcome.Fixed)
                || categories
                        .find(report.category())
                        .filter(Category::photoToClose)
                        .isEmpty()
                || store.shownAfterWork(report.id());
    }

    /** The office in whose name the officer acts: the one that answers, when it is theirs. */
    private static Optional<OfficeId> spokenFor(Report report, SignedIn officer) {
        return report.office().filter(officer.offices()::contains).or(officer::office);
    }

    /** The office in whose name the signed-in officer speaks about it. */
    @PreAuthorize("hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')")
    public Optional<OfficeId> voice(Report report) {
        return spokenFor(report, current.require());
    }

    /** As an office did it in the demonstration city's past. */
    Report actFor(OfficeId office, ReportId id, long seenVersion, ReportAction action) {
        return moves.move(store.find(id).orElseThrow(), seenVersion, action, Hand.OFFICE, Optional.of(office));
    }

    /** What the signed-in officer may do with it now. */
    @PreAuthorize("hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')")
    public Set<ReportAction.Kind> offered(Report report) {
        return ReportLifecycle.offered(report.state(), hand(report, current.require()));
    }

    /** Whether the signed-in officer answers for it, or could take it in charge. */
    @PreAuthorize("hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')")
    public boolean mayAnswer(Report report) {
        return hand(report, current.require()) == Hand.OFFICE;
    }

    private static Hand hand(Report report, SignedIn officer) {
        var answers = report.office().map(officer.offices()::contains).orElse(true);
        return answers || officer.has(Role.ADMINISTRATOR) ? Hand.OFFICE : Hand.OTHER_OFFICE;
    }

    /**
     * Somebody says that it is not fixed. The reporter brings it back at once; others, when enough of them say so.
     *
     * @return the report as it is now
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Report notFixed(ReportId id) {
        var person = current.require().id();
        var report = visible(id).orElseThrow(() -> new Refusal("reports.refused.gone"));
        if (report.state() instanceof ReportState.Resolved closed
                && closed.outcome() instanceof Outcome.Duplicate(var of)) {
            throw new Refusal(
                    "reports.refused.merged", store.find(of).map(Report::code).orElse(""));
        }
        var hand = report.writtenBy(person) ? Hand.REPORTER : Hand.NEIGHBOURS;
        if (!ReportLifecycle.offered(report.state(), hand).contains(ReportAction.Kind.REOPEN)) {
            throw new Refusal("reports.refused.step");
        }
        if (hand == Hand.NEIGHBOURS) {
            var closedAt = report.closedAt().orElseThrow();
            if (store.object(id, person, closedAt, moves.now()) < properties.neighboursToReopen()) {
                return report;
            }
        }
        return moves.move(report, report.version(), new ReportAction.Reopen(), hand, Optional.empty());
    }

    /**
     * The reporter says so by the link in a letter.
     *
     * @param code what the link carries, see {@link ReporterLinks}
     */
    @Transactional
    @PreAuthorize("permitAll()")
    public Report notFixed(String code) {
        var report = reporters
                .byLink(new Secret(code).hash(), moves.now())
                .flatMap(store::find)
                .orElseThrow(() -> new Refusal("reports.refused.link"));
        return moves.move(report, report.version(), new ReportAction.Reopen(), Hand.REPORTER, Optional.empty());
    }

    /** "Anch'io": I have the same problem. Saying it twice counts once. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Report support(ReportId id) {
        var person = current.require().id();
        // locked first: the support would hold the report for reading, and two of them wait for each other to write
        var report = store.locked(id)
                .filter(this::mayBeSeen)
                .filter(found -> found.state().open() && found.listed())
                .orElseThrow(() -> new Refusal("reports.refused.closed"));
        if (report.writtenBy(person)) {
            throw new Refusal("reports.refused.own");
        }
        if (store.support(id, person, moves.now())) {
            supported(report, false);
        }
        return store.find(id).orElseThrow();
    }

    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Report withdrawSupport(ReportId id) {
        var report = store.locked(id).filter(this::mayBeSeen).orElseThrow(() -> new Refusal("reports.refused.gone"));
        if (store.withdrawSupport(id, current.require().id())) {
            supported(report, true);
        }
        return store.find(id).orElseThrow();
    }

    private void supported(Report report, boolean withdrawn) {
        events.publishEvent(new ReportSupported(report.id(), withdrawn, moves.now()));
        moves.announce(report);
    }

    @PreAuthorize("permitAll()")
    public boolean supportedByMe(ReportId id) {
        return current.get().map(person -> store.supportedBy(id, person.id())).orElse(false);
    }

    /** The report, for those who may see it; to all others it does not exist. */
    @PreAuthorize("permitAll()")
    public Optional<Report> visible(ReportId id) {
        return store.find(id).filter(this::mayBeSeen);
    }

    @PreAuthorize("permitAll()")
    public Optional<Report> visible(String code) {
        return store.byCode(code).filter(this::mayBeSeen);
    }

    private boolean mayBeSeen(Report report) {
        return report.listed()
                || current.get().map(person -> staffOrAuthor(report, person)).orElse(false);
    }

    private static boolean staffOrAuthor(Report report, SignedIn person) {
        return report.writtenBy(person.id())
                || person.has(Role.ADMINISTRATOR)
                || person.has(Role.MODERATOR)
                || person.has(Role.OFFICER) && report.state().shown() && hand(report, person) == Hand.OFFICE;
    }

    /** The public history, first step first. */
    @PreAuthorize("permitAll()")
    public List<ReportStep> history(ReportId id) {
        return visible(id).map(report -> store.steps(report.id())).orElse(List.of());
    }

    @PreAuthorize("permitAll()")
    public List<ReportPhoto> photos(ReportId id) {
        return visible(id).map(report -> store.photos(report.id())).orElse(List.of());
    }

    /** How the promise stands today. */
    @PreAuthorize("permitAll()")
    public Deadline.Standing promise(Report report) {
        return moves.standing(report);
    }

    /** Today in the city: what is late is decided by its calendar. */
    @PreAuthorize("permitAll()")
    public LocalDate today() {
        return moves.today();
    }
}
