package org.rione.reports;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rione.moderation.ContentKind;
import org.rione.moderation.ContentRef;
import org.rione.moderation.Moderation;
import org.rione.moderation.Submission;
import org.rione.moderation.Verdict;
import org.rione.reports.questions.KeptAnswers;
import org.rione.reports.questions.KeptCategories;
import org.rione.reports.routing.FirstOffice;
import org.rione.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How a report comes in: once for each key, with its number, its first office, its answers and the moderators' first
 * look, or not at all. Who may send is decided by {@link Reports}.
 */
@Component
class Arrivals {

    private final ReportStore store;
    private final ReportMoves moves;
    private final ReportNumbers numbers;
    private final KeptCategories categories;
    private final ReportPlaces places;
    private final FirstOffice firstOffice;
    private final KeptAnswers answers;
    private final ReporterStore reporters;
    private final Function<Submission, Verdict> moderation;
    private final TransactionOperations transaction;

    @Autowired
    Arrivals(
            ReportStore store,
            ReportMoves moves,
            ReportNumbers numbers,
            KeptCategories categories,
            ReportPlaces places,
            FirstOffice firstOffice,
            KeptAnswers answers,
            ReporterStore reporters,
            Moderation moderation,
            TransactionOperations transaction) {
        this(
                store,
                moves,
                numbers,
                categories,
                places,
                firstOffice,
                answers,
                reporters,
                moderation::arrived,
                transaction);
    }

    private Arrivals(
            ReportStore store,
            ReportMoves moves,
            ReportNumbers numbers,
            KeptCategories categories,
            ReportPlaces places,
            FirstOffice firstOffice,
            KeptAnswers answers,
            ReporterStore reporters,
            Function<Submission, Verdict> moderation,
            TransactionOperations transaction) {
        this.store = store;
        this.moves = moves;
        this.numbers = numbers;
        this.categories = categories;
        this.places = places;
        this.firstOffice = firstOffice;
        this.answers = answers;
        this.reporters = reporters;
        this.moderation = moderation;
        this.transaction = transaction;
    }

    /** The same on another clock, with the moderators' verdict known. */
    Arrivals at(Clock past, Function<Submission, Verdict> reviewed) {
        return new Arrivals(
                store,
                moves.at(past),
                numbers,
                categories,
                places,
                firstOffice,
                answers,
                reporters,
                reviewed,
                transaction);
    }

    /** The same on another clock. */
    Arrivals at(Clock past) {
        return at(past, moderation);
    }

    /** @throws Refusal when the kind does not exist or the place is outside */
    void check(NewReport report) {
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
     * Stores it whoever sends it; the same key again gives the report that is already there. The number is drawn before
     * the transaction begins, so that it is never waited for. It is stored once, as the moderators' first look leaves it.
     *
     * @param alongside what belongs to a new report and is stored with it or not at all
     */
    Report take(NewReport report, Reporter reporter, Consumer<Report> alongside) {
        return store.byKey(report.idempotencyKey())
                .map(known -> own(known, reporter))
                .orElseGet(() -> takeNew(report, reporter, alongside));
    }

    /** The same for a report whose key nobody is likely to have used: it is not looked for before. */
    Report takeNew(NewReport report, Reporter reporter, Consumer<Report> alongside) {
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
        var entrance = firstLook(report);
        var entered = moves.enter(report, draft.idempotencyKey(), entrance);
        answers.keep(report.id(), draft.answers());
        firstOffice.keep(report.id(), routed);
        if (reporter instanceof Reporter.ByMail contact) {
            reporters.addContact(report.id(), contact);
        }
        moves.entered(entered, entrance);
        return entered;
    }

    private ReportAction firstLook(Report report) {
        var verdict = moderation.apply(new Submission(
                new ContentRef(ContentKind.REPORT, report.id().value()),
                report.author(),
                report.words().texts()));
        return verdict == Verdict.HELD ? new ReportAction.Hold() : new ReportAction.Publish();
    }
}
