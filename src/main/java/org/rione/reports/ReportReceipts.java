package org.rione.reports;

import static org.rionedb.Tables.REPORT_RECEIPT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Which reports a program has sent of late: what it sends again because it heard no answer is not stored twice. */
@Component
class ReportReceipts {

    static final Duration KEPT = Duration.ofDays(2);

    private final DSLContext sql;
    private final Clock clock;

    ReportReceipts(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param content hash of all that was sent */
    record Receipt(String content, ReportId report, Instant at) {}

    Optional<Receipt> find(UUID sender, String receipt) {
        return sql.selectFrom(REPORT_RECEIPT)
                .where(REPORT_RECEIPT.SENDER.eq(sender), REPORT_RECEIPT.RECEIPT.eq(receipt))
                .fetchOptional(row -> new Receipt(row.getContent(), new ReportId(row.getReportId()), row.getAt()));
    }

    /**
     * Within the transaction of the report: either both are there or neither.
     *
     * @param before what was found before the report was stored, too old to count
     * @throws DuplicateKeyException when the same was stored meanwhile
     */
    void keep(UUID sender, String receipt, Receipt now, Optional<Receipt> before) {
        if (before.isEmpty()) {
            sql.insertInto(REPORT_RECEIPT)
                    .set(REPORT_RECEIPT.SENDER, sender)
                    .set(REPORT_RECEIPT.RECEIPT, receipt)
                    .set(REPORT_RECEIPT.CONTENT, now.content())
                    .set(REPORT_RECEIPT.REPORT_ID, now.report().value())
                    .set(REPORT_RECEIPT.AT, now.at())
                    .execute();
            return;
        }
        var replaced = sql.update(REPORT_RECEIPT)
                .set(REPORT_RECEIPT.CONTENT, now.content())
                .set(REPORT_RECEIPT.REPORT_ID, now.report().value())
                .set(REPORT_RECEIPT.AT, now.at())
                .where(REPORT_RECEIPT.SENDER.eq(sender), REPORT_RECEIPT.RECEIPT.eq(receipt))
                .and(REPORT_RECEIPT.REPORT_ID.eq(before.get().report().value()))
                .execute();
        if (replaced == 0) {
            throw new DuplicateKeyException("stored meanwhile");
        }
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        sql.deleteFrom(REPORT_RECEIPT)
                .where(REPORT_RECEIPT.AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }
}
