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
import org.rione.moderation.ContentKind;
import org.rione.moderation.ContentRef;
import org.rione.moderation.Moderation;
import org.rione.moderation.Submission;
import org.rione.moderation.Verdict;
import org.rione.reports.deadlines.Deadline;
import org.rione.reports.routing.FirstOffice;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The front door of the module: one method for each thing a person does with a report. */
@Service
public class Reports {

    private final ReportStore store;
    private final ReportMoves moves;
    private final ReportNumbers numbers;
    private final ReportCategories categories;
    private final ReportPlaces places;
    private final FirstOffice firstOffice;
    private final ReporterStore reporters;
    private final Function<Submission, Verdict> moderation;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final ReportsProperties properties;

    @Autowired
    Reports(
            ReportStore store,
            ReportMoves moves,
            ReportNumbers numbers,
            ReportCategories categories,
            ReportPlaces places,
            FirstOffice firstOffice,
            ReporterStore reporters,
            Moderation moderation,
            CurrentPerson current,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            ReportsProperties properties) {
        this(
                store,
                moves,
                numbers,
                categories,
                places,
                firstOffice,
                reporters,
                moderation::submitted,
                current,
                events,
                transaction,
                properties);
    }

    private Reports(
            ReportStore store,
            ReportMoves moves,
            ReportNumbers numbers,
            ReportCategories categories,
            ReportPlaces places,
            FirstOffice firstOffice,
            ReporterStore reporters,
            Function<Submission, Verdict> moderation,
            CurrentPerson current,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            ReportsProperties properties) {
        this.store = store;
        this.moves = moves;
        this.numbers = numbers;
        this.categories = categories;
        this.places = places;
        this.firstOffice = firstOffice;
        this.reporters = reporters;
        this.moderation = moderation;
        this.current = current;
        this.events = events;
        this.transaction = transaction;
        this.properties = properties;
    }

    /**
     * The same on another clock, for the demonstration city's past. It has neither transactions nor checks of roles
     * around it: its caller brings both.
     */
    Reports at(Clock past, Function<Submission, Verdict> reviewed) {
        return new Reports(
                store,
                moves.at(past),
                numbers,
                categories,
                places,
                firstOffice,
                reporters,
                reviewed,
                current,
                events,
                transaction,
                properties);
    }

    Reports at(Clock past) {
        return at(past, moderation);
    }

    /**
     * Stores a new report; the same key again gives the report that is already there. The number is drawn before the
     * transaction begins, so that it is never waited for.
     */
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
        category(report);
        places.settled(report.place());
    }

    private Category category(NewReport report) {
        return categories
                .find(report.category())
                .filter(found -> found.parent().isPresent() && found.active())
                .orElseThrow(() -> new Refusal("reports.refused.category"));
    }

    /**
     * Stores it whoever sends it; the caller has looked who may.
     *
     * @param alongside what belongs to a new report and is stored with it or not at all
     */
    Report send(NewReport report, Reporter reporter, Consumer<Report> alongside) {
        var known = store.byKey(report.idempotencyKey());
        if (known.isPresent()) {
            return own(known.get(), reporter);
        }
        var category = category(report);
        var code = numbers.next(moves.today().getYear());
        try {
            return transaction.execute(_ -> {
                var taken = intake(report, category, code, reporter);
                alongside.accept(taken);
                return taken;
            });
        } catch (DuplicateKeyException twice) {
            return own(store.byKey(report.idempotencyKey()).orElseThrow(() -> twice), reporter);
        }
    }

    private Report own(Report report, Reporter reporter) {
        var own =
                switch (reporter) {
                    case Reporter.Person(var id) -> report.writtenBy(id);
                    case Reporter.ByMail contact ->
                        reporters.contact(report.id()).filter(contact::equals).isPresent();
                    case Reporter.Program _ -> false;
                };
        if (!own) {
            throw new Refusal("reports.refused.key");
        }
        return report;
    }

    private Report intake(NewReport draft, Category category, String code, Reporter reporter) {
        var now = moves.now();
        var place = places.settled(draft.place());
        var routed = firstOffice.decide(category, place.neighbourhood(), draft.title() + " " + draft.description());
        var report = new Report(
                ReportId.next(),
                code,
                draft.title(),
                draft.description(),
                category.code(),
                place,
                new ReportState.Received(),
                routed.office(),
                category.serviceDays(),
                moves.promise(now, category.serviceDays()).day(),
                Optional.empty(),
                draft.visibility(),
                draft.naming(),
                reporter instanceof Reporter.Person(var id) ? Optional.of(id) : Optional.empty(),
                draft.action(),
                0,
                0,
                now,
                now,
                Optional.empty());
        store.insert(report, draft.idempotencyKey());
        store.append(report.id(), received(report));
        firstOffice.keep(report.id(), routed);
        if (reporter instanceof Reporter.ByMail contact) {
            reporters.addContact(report.id(), contact);
        }
        events.publishEvent(new ReportSent(report.id(), code, category.code(), now));
        var verdict = moderation.apply(new Submission(
                new ContentRef(ContentKind.REPORT, report.id().value()),
                report.author(),
                report.words().texts()));
        var entrance = verdict == Verdict.HELD ? new ReportAction.Hold() : new ReportAction.Publish();
        moves.confirm(report);
        return moves.move(report, report.version(), entrance, Hand.MODERATOR, Optional.empty());
    }

    private static ReportStep received(Report report) {
        return new ReportStep(
                report.createdAt(),
                ReportStep.Kind.RECEIVED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                report.deadline());
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
        var report = visible(id)
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
        var report = visible(id).orElseThrow(() -> new Refusal("reports.refused.gone"));
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
