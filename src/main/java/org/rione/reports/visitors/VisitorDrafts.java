package org.rione.reports.visitors;

import static org.rionedb.Tables.REPORT_VISITOR_DRAFT;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rione.identity.CurrentPerson;
import org.rione.reports.Attachments;
import org.rione.reports.DraftPaper;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDrafts;
import org.rione.reports.ReportDrafts.Kept;
import org.rione.reports.Uploader;
import org.rione.reports.VisitorKey;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody without an account is writing, found again by their browser. */
@Service
public class VisitorDrafts {

    private static final Duration KEPT = Duration.ofDays(30);

    private final DSLContext sql;
    private final DraftPaper paper;
    private final Attachments attachments;
    private final ReportDrafts ofPeople;
    private final CurrentPerson current;
    private final Clock clock;

    VisitorDrafts(
            DSLContext sql,
            DraftPaper paper,
            Attachments attachments,
            ReportDrafts ofPeople,
            CurrentPerson current,
            Clock clock) {
        this.sql = sql;
        this.paper = paper;
        this.attachments = attachments;
        this.ofPeople = ofPeople;
        this.current = current;
        this.clock = clock;
    }

    @PreAuthorize("permitAll()")
    public Optional<Kept> of(VisitorKey visitor) {
        return sql.select(REPORT_VISITOR_DRAFT.BODY, REPORT_VISITOR_DRAFT.SAVED_AT)
                .from(REPORT_VISITOR_DRAFT)
                .where(REPORT_VISITOR_DRAFT.VISITOR.eq(visitor.hash()))
                .fetchOptional()
                .flatMap(row -> paper.read(row.value1()).map(draft -> new Kept(draft, row.value2())));
    }

    @Transactional
    @PreAuthorize("permitAll()")
    public Kept keep(VisitorKey visitor, ReportDraft draft) {
        var now = clock.instant();
        var body = paper.write(draft);
        sql.insertInto(REPORT_VISITOR_DRAFT)
                .set(REPORT_VISITOR_DRAFT.VISITOR, visitor.hash())
                .set(REPORT_VISITOR_DRAFT.BODY, body)
                .set(REPORT_VISITOR_DRAFT.SAVED_AT, now)
                .onDuplicateKeyUpdate()
                .set(REPORT_VISITOR_DRAFT.BODY, body)
                .set(REPORT_VISITOR_DRAFT.SAVED_AT, now)
                .execute();
        return new Kept(draft, now);
    }

    /** The visitor starts anew; what was uploaded and not sent goes too. */
    @PreAuthorize("permitAll()")
    public void drop(VisitorKey visitor) {
        of(visitor).ifPresent(kept -> attachments.takeBack(kept.draft(), new Uploader.Visitor(visitor)));
        forget(visitor);
    }

    /** What was begun before signing in goes on after it, unless the person has a draft of their own. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void claim(VisitorKey visitor) {
        var begun = of(visitor);
        if (begun.isPresent() && ofPeople.mine().isEmpty()) {
            attachments.handOver(visitor, current.require().id());
            ofPeople.keep(begun.get().draft());
            forget(visitor);
        }
    }

    /** The photos and documents of a sent draft stay. */
    void forget(VisitorKey visitor) {
        sql.deleteFrom(REPORT_VISITOR_DRAFT)
                .where(REPORT_VISITOR_DRAFT.VISITOR.eq(visitor.hash()))
                .execute();
    }

    @Scheduled(cron = "0 45 3 * * *")
    void sweep() {
        sql.deleteFrom(REPORT_VISITOR_DRAFT)
                .where(REPORT_VISITOR_DRAFT.SAVED_AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }
}
