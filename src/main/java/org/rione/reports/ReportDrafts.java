package org.rione.reports;

import static org.rionedb.Tables.REPORT_DRAFT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rione.identity.CurrentPerson;
import org.rione.reports.questions.CategoryQuestions;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps what a person is writing until it is sent, whatever happens to their browser. One draft each. */
@Service
public class ReportDrafts {

    private static final Duration KEPT = Duration.ofDays(30);

    private final DSLContext sql;
    private final DraftPaper paper;
    private final Reports reports;
    private final Attachments attachments;
    private final CategoryQuestions questions;
    private final CurrentPerson current;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReportDrafts(
            DSLContext sql,
            DraftPaper paper,
            Reports reports,
            Attachments attachments,
            CategoryQuestions questions,
            CurrentPerson current,
            TransactionOperations transaction,
            Clock clock) {
        this.sql = sql;
        this.paper = paper;
        this.reports = reports;
        this.attachments = attachments;
        this.questions = questions;
        this.current = current;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A draft and when it was kept. */
    public record Kept(ReportDraft draft, Instant at) {}

    /** What the signed-in person was writing. */
    @PreAuthorize("isAuthenticated()")
    public Optional<Kept> mine() {
        return sql.select(REPORT_DRAFT.BODY, REPORT_DRAFT.SAVED_AT)
                .from(REPORT_DRAFT)
                .where(REPORT_DRAFT.PERSON_ID.eq(me().value()))
                .fetchOptional()
                .flatMap(row -> paper.read(row.value1()).map(draft -> new Kept(draft, row.value2())));
    }

    @PreAuthorize("isAuthenticated()")
    public Kept keep(ReportDraft draft) {
        var now = clock.instant();
        var body = paper.write(draft);
        sql.insertInto(REPORT_DRAFT)
                .set(REPORT_DRAFT.PERSON_ID, me().value())
                .set(REPORT_DRAFT.BODY, body)
                .set(REPORT_DRAFT.SAVED_AT, now)
                .onDuplicateKeyUpdate()
                .set(REPORT_DRAFT.BODY, body)
                .set(REPORT_DRAFT.SAVED_AT, now)
                .execute();
        return new Kept(draft, now);
    }

    /** The person starts anew, or joined somebody else's report. */
    @PreAuthorize("isAuthenticated()")
    public void drop() {
        var me = me();
        mine().ifPresent(kept -> attachments.takeBack(kept.draft(), new Uploader.Person(me)));
        delete(me);
    }

    /**
     * Sends the report with its photos and documents. When something breaks half way, sending again completes it: the key is the
     * same, so is the report.
     */
    @PreAuthorize("isAuthenticated()")
    public Report send(ReportDraft draft) {
        if (!draft.missing(questions.of(draft.category())).isEmpty()) {
            throw new Refusal("reports.new.incomplete");
        }
        var me = me();
        var sent = reports.send(draft.toReport());
        transaction.executeWithoutResult(_ -> {
            attachments.attach(draft, sent.id(), new Uploader.Person(me));
            delete(me);
        });
        return sent;
    }

    private void delete(PersonId person) {
        sql.deleteFrom(REPORT_DRAFT)
                .where(REPORT_DRAFT.PERSON_ID.eq(person.value()))
                .execute();
    }

    private PersonId me() {
        return current.require().id();
    }

    /** What was begun and left for a month goes away, with its photos and documents. */
    @Scheduled(cron = "0 40 3 * * *")
    void sweep() {
        var before = clock.instant().minus(KEPT);
        sql.deleteFrom(REPORT_DRAFT).where(REPORT_DRAFT.SAVED_AT.lt(before)).execute();
        attachments.sweepUnsent(before);
    }
}
