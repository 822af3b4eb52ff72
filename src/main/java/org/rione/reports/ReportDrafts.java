package org.rione.reports;

import static org.rionedb.Tables.REPORT_DRAFT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rione.identity.CurrentPerson;
import org.rione.reports.photos.PhotoFiles;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a person is writing until it is sent, whatever happens to their browser. One draft each. */
@Service
public class ReportDrafts {

    private static final Logger log = LoggerFactory.getLogger(ReportDrafts.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SWEPT_AT_ONCE = 500;

    private final DSLContext sql;
    private final JsonMapper json;
    private final Reports reports;
    private final PhotoStore photos;
    private final PhotoFiles files;
    private final CurrentPerson current;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReportDrafts(
            DSLContext sql,
            JsonMapper json,
            Reports reports,
            PhotoStore photos,
            PhotoFiles files,
            CurrentPerson current,
            TransactionOperations transaction,
            Clock clock) {
        this.sql = sql;
        this.json = json;
        this.reports = reports;
        this.photos = photos;
        this.files = files;
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
                .flatMap(row -> read(row.value1()).map(draft -> new Kept(draft, row.value2())));
    }

    /** A draft that an older release wrote differently is not worth an error. */
    private Optional<ReportDraft> read(String body) {
        try {
            return Optional.of(json.readValue(body, ReportDraft.class));
        } catch (JacksonException e) {
            log.warn("A draft of a report cannot be read any more and is left aside", e);
            return Optional.empty();
        }
    }

    @PreAuthorize("isAuthenticated()")
    public Kept keep(ReportDraft draft) {
        var now = clock.instant();
        var body = json.writeValueAsString(draft);
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
        mine().ifPresent(kept -> kept.draft().photos().forEach(photo -> {
            if (photos.deleteUnsent(photo.id(), me)) {
                files.delete(photo.id().value());
            }
        }));
        delete(me);
    }

    /**
     * Sends the report with its photos. When something breaks half way, sending again completes it: the key is the
     * same, so is the report.
     */
    @PreAuthorize("isAuthenticated()")
    public Report send(ReportDraft draft) {
        if (!draft.missing().isEmpty()) {
            throw new Refusal("reports.new.incomplete");
        }
        var me = me();
        var sent = reports.send(new NewReport(
                draft.key(),
                draft.category(),
                draft.title(),
                draft.description(),
                draft.place(),
                draft.confidential() ? Visibility.PRIVATE : Visibility.PUBLIC,
                draft.named() ? Naming.NAMED : Naming.PSEUDONYMOUS,
                draft.unlinked() ? Optional.empty() : draft.action()));
        transaction.executeWithoutResult(_ -> {
            int position = 0;
            for (var photo : draft.photos().stream().limit(Photos.PER_REPORT).toList()) {
                photos.attach(photo.id(), sent.id(), position, me);
                position++;
            }
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

    /** What was begun and left for a month goes away, with its photos. */
    @Scheduled(cron = "0 40 3 * * *")
    void sweep() {
        var before = clock.instant().minus(KEPT);
        sql.deleteFrom(REPORT_DRAFT).where(REPORT_DRAFT.SAVED_AT.lt(before)).execute();
        for (var photo : photos.unsentBefore(before, SWEPT_AT_ONCE)) {
            photos.forget(photo);
            files.delete(photo.value());
        }
    }
}
