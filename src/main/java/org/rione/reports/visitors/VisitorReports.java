package org.rione.reports.visitors;

import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_UNCONFIRMED;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rione.identity.ClientAddress;
import org.rione.identity.EmailAddress;
import org.rione.identity.LetterGate;
import org.rione.identity.Secret;
import org.rione.reports.Attachments;
import org.rione.reports.DraftPaper;
import org.rione.reports.Report;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportLinks;
import org.rione.reports.Reporter;
import org.rione.reports.Reports;
import org.rione.reports.Uploader;
import org.rione.reports.VisitorKey;
import org.rione.reports.questions.CategoryQuestions;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.Refusal;
import org.rionedb.tables.records.ReportUnconfirmedRecord;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reports of people without an account. One counts when the link in the letter is used; until then it lies aside, with
 * its photos and documents, and all are deleted when nobody uses the link for {@value #HOURS} hours. Whether an address belongs to an
 * account is never looked at: everybody gets the same letter.
 */
@Service
public class VisitorReports {

    static final int HOURS = 48;

    private final DSLContext sql;
    private final DraftPaper paper;
    private final VisitorDrafts drafts;
    private final Reports reports;
    private final Attachments attachments;
    private final CategoryQuestions questions;
    private final LetterGate gate;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Clock clock;

    VisitorReports(
            DSLContext sql,
            DraftPaper paper,
            VisitorDrafts drafts,
            Reports reports,
            Attachments attachments,
            CategoryQuestions questions,
            LetterGate gate,
            Outbox outbox,
            TransactionOperations transaction,
            Clock clock) {
        this.sql = sql;
        this.paper = paper;
        this.drafts = drafts;
        this.reports = reports;
        this.attachments = attachments;
        this.questions = questions;
        this.gate = gate;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Lays the report aside and writes a letter with the link that sends it. The same draft again writes no second one.
     *
     * @throws Refusal when something is missing, the place is outside, or too many letters were asked for
     */
    @Transactional
    @PreAuthorize("permitAll()")
    public void send(VisitorKey visitor, ReportDraft draft, Locale language, ClientAddress from) {
        if (!draft.missing(questions.of(draft.category())).isEmpty()) {
            throw new Refusal("reports.new.incomplete");
        }
        var email = address(draft.email());
        reports.check(draft.toReport());
        if (knows(draft.key())) {
            drafts.forget(visitor);
            return;
        }
        gate.pass(from, email);
        var secret = Secret.make();
        int added = sql.insertInto(REPORT_UNCONFIRMED)
                .set(REPORT_UNCONFIRMED.LINK_HASH, secret.hash())
                .set(REPORT_UNCONFIRMED.IDEMPOTENCY_KEY, draft.key())
                .set(REPORT_UNCONFIRMED.VISITOR, visitor.hash())
                .set(REPORT_UNCONFIRMED.EMAIL, email.value())
                .set(REPORT_UNCONFIRMED.LANGUAGE, language.getLanguage())
                .set(REPORT_UNCONFIRMED.BODY, paper.write(draft))
                .set(REPORT_UNCONFIRMED.EXPIRES_AT, clock.instant().plus(Duration.ofHours(HOURS)))
                .onDuplicateKeyIgnore()
                .execute();
        drafts.forget(visitor);
        if (added == 1) { // nothing of what was typed: the address may be a stranger's
            outbox.send(
                    email.value(),
                    language,
                    Letter.of("reports.mail.CONFIRM", HOURS).withLink(ReportLinks.follow(secret.text())));
        }
    }

    /** Whether this draft waits for its link, or has become a report. */
    @PreAuthorize("permitAll()")
    public boolean knows(String key) {
        return sql.fetchExists(REPORT_UNCONFIRMED, REPORT_UNCONFIRMED.IDEMPOTENCY_KEY.eq(key))
                || sql.fetchExists(REPORT, REPORT.IDEMPOTENCY_KEY.eq(key));
    }

    private static EmailAddress address(String written) {
        try {
            return new EmailAddress(written);
        } catch (IllegalArgumentException notAnAddress) {
            throw new Refusal("reports.refused.email");
        }
    }

    /** What waits for this link; looking does not use it up, so programs that follow links in mails do no harm. */
    @PreAuthorize("permitAll()")
    public Optional<ReportDraft> waiting(String code) {
        return row(code).flatMap(row -> paper.read(row.getBody()));
    }

    /**
     * Sends the report that waits for this link; afterwards the link shows it. Used twice at once, one report comes of
     * it: the key is the same.
     *
     * @throws Refusal when nothing waits for it any more, or the place was taken out of the city meanwhile
     */
    @PreAuthorize("permitAll()")
    public Report confirm(String code) {
        var row = row(code).orElseThrow(() -> new Refusal("reports.refused.link"));
        var draft = paper.read(row.getBody()).orElseThrow(() -> new Refusal("reports.refused.link"));
        var contact = new Reporter.ByMail(new EmailAddress(row.getEmail()), Locale.of(row.getLanguage()));
        var sent = reports.sendConfirmed(draft.toReport(), contact, row.getLinkHash());
        transaction.executeWithoutResult(_ -> {
            attachments.attach(draft, sent.id(), uploader(row));
            sql.deleteFrom(REPORT_UNCONFIRMED)
                    .where(REPORT_UNCONFIRMED.LINK_HASH.eq(row.getLinkHash()))
                    .execute();
        });
        return sent;
    }

    private Optional<ReportUnconfirmedRecord> row(String code) {
        return sql.selectFrom(REPORT_UNCONFIRMED)
                .where(REPORT_UNCONFIRMED.LINK_HASH.eq(new Secret(code).hash()))
                .and(REPORT_UNCONFIRMED.EXPIRES_AT.gt(clock.instant()))
                .fetchOptional();
    }

    /** What nobody confirmed in time is deleted with its photos and documents. */
    @Scheduled(cron = "0 25 * * * *")
    void sweep() {
        var old = REPORT_UNCONFIRMED.EXPIRES_AT.lt(clock.instant());
        for (var row : sql.selectFrom(REPORT_UNCONFIRMED).where(old).fetch()) {
            delete(row, REPORT_UNCONFIRMED.LINK_HASH.eq(row.getLinkHash()));
        }
    }

    private void delete(ReportUnconfirmedRecord row, Condition which) {
        paper.read(row.getBody()).ifPresent(draft -> attachments.takeBack(draft, uploader(row)));
        sql.deleteFrom(REPORT_UNCONFIRMED).where(which).execute();
    }

    private static Uploader uploader(ReportUnconfirmedRecord row) {
        return new Uploader.Visitor(new VisitorKey(row.getVisitor()));
    }
}
