package org.rione.reports.open311.contractors;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_CONTRACTOR;
import static org.rionedb.Tables.REPORT_FORWARD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rione.identity.OfficeId;
import org.rione.reports.ReportId;
import org.rione.reports.open311.contractors.Forward.State;
import org.rionedb.tables.records.ReportForwardRecord;
import org.springframework.stereotype.Repository;

/** The SQL of what is on its way to contractors. */
@Repository
class ForwardStore {

    private static final int LONGEST_PROBLEM = 500;
    private static final List<String> UNFINISHED =
            List.of(State.WAITING.name(), State.SENDING.name(), State.SENT.name());

    private final DSLContext sql;

    ForwardStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Puts an open public report in line if its office has a contractor and it is not on its way already. */
    void enqueue(ReportId report, Instant now) {
        var other = REPORT_FORWARD.as("other");
        var round = select(coalesce(max(other.ROUND), inline(0)).plus(1))
                .from(other)
                .where(other.REPORT_ID.eq(REPORT.ID), other.OFFICE_ID.eq(REPORT.OFFICE_ID));
        sql.insertInto(
                        REPORT_FORWARD,
                        REPORT_FORWARD.REPORT_ID,
                        REPORT_FORWARD.OFFICE_ID,
                        REPORT_FORWARD.ROUND,
                        REPORT_FORWARD.STATE,
                        REPORT_FORWARD.ATTEMPTS,
                        REPORT_FORWARD.DUE_AT,
                        REPORT_FORWARD.PROBLEM,
                        REPORT_FORWARD.SINCE)
                .select(select(
                                REPORT.ID,
                                REPORT.OFFICE_ID,
                                DSL.field(round),
                                inline(State.WAITING.name()),
                                inline(0),
                                val(now, REPORT_FORWARD.DUE_AT),
                                inline(""),
                                val(now, REPORT_FORWARD.SINCE))
                        .from(REPORT)
                        .join(REPORT_CONTRACTOR)
                        .on(REPORT_CONTRACTOR.OFFICE_ID.eq(REPORT.OFFICE_ID))
                        .where(REPORT.ID.eq(report.value()))
                        .and(REPORT.LISTED.isTrue())
                        .and(REPORT.IS_OPEN.isTrue())
                        .and(notExists(selectOne()
                                .from(other)
                                .where(other.REPORT_ID.eq(REPORT.ID))
                                .and(other.OFFICE_ID.eq(REPORT.OFFICE_ID))
                                .and(other.STATE.in(UNFINISHED)))))
                .onDuplicateKeyIgnore()
                .execute();
    }

    List<Forward> due(State state, Instant now, int limit) {
        return sql.selectFrom(REPORT_FORWARD)
                .where(REPORT_FORWARD.STATE.eq(state.name()))
                .and(REPORT_FORWARD.DUE_AT.le(now))
                .orderBy(REPORT_FORWARD.DUE_AT)
                .limit(limit)
                .fetch(ForwardStore::forward);
    }

    /** Those that are not on their way as they should be. */
    List<Forward> failed(int limit) {
        return sql.selectFrom(REPORT_FORWARD)
                .where(REPORT_FORWARD.STATE.eq(State.FAILED.name()))
                .orderBy(REPORT_FORWARD.DUE_AT.desc())
                .limit(limit)
                .fetch(ForwardStore::forward);
    }

    Optional<Forward> find(ReportId report, OfficeId office, int round) {
        return sql.selectFrom(REPORT_FORWARD).where(key(report, office, round)).fetchOptional(ForwardStore::forward);
    }

    int count(OfficeId office, State state) {
        return sql.fetchCount(
                REPORT_FORWARD, REPORT_FORWARD.OFFICE_ID.eq(office.value()).and(REPORT_FORWARD.STATE.eq(state.name())));
    }

    /** Only one wins: whoever moves it on from exactly what they saw. */
    boolean move(Forward seen, State to, int attempts, Instant due, String problem) {
        return sql.update(REPORT_FORWARD)
                        .set(REPORT_FORWARD.STATE, to.name())
                        .set(REPORT_FORWARD.ATTEMPTS, attempts)
                        .set(REPORT_FORWARD.DUE_AT, due)
                        .set(REPORT_FORWARD.PROBLEM, problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                        .where(key(seen.report(), seen.office(), seen.round()))
                        .and(REPORT_FORWARD.STATE.eq(seen.state().name()))
                        .and(REPORT_FORWARD.ATTEMPTS.eq(seen.attempts()))
                        .execute()
                == 1;
    }

    void arrived(Forward forward, Optional<String> remote, Optional<String> token) {
        sql.update(REPORT_FORWARD)
                .set(REPORT_FORWARD.REMOTE_ID, remote.orElse(null))
                .set(REPORT_FORWARD.TOKEN, token.orElse(null))
                .where(key(forward.report(), forward.office(), forward.round()))
                .execute();
    }

    /** Notes what was last heard; false when it is nothing new. */
    boolean hear(Forward forward, String hash) {
        return sql.update(REPORT_FORWARD)
                        .set(REPORT_FORWARD.HEARD, hash)
                        .where(key(forward.report(), forward.office(), forward.round()))
                        .and(REPORT_FORWARD.HEARD.isNull().or(REPORT_FORWARD.HEARD.ne(hash)))
                        .execute()
                == 1;
    }

    private static Condition key(ReportId report, OfficeId office, int round) {
        return REPORT_FORWARD
                .REPORT_ID
                .eq(report.value())
                .and(REPORT_FORWARD.OFFICE_ID.eq(office.value()))
                .and(REPORT_FORWARD.ROUND.eq(round));
    }

    private static Forward forward(ReportForwardRecord row) {
        return new Forward(
                new ReportId(row.getReportId()),
                new OfficeId(row.getOfficeId()),
                row.getRound(),
                State.valueOf(row.getState()),
                row.getAttempts(),
                row.getDueAt(),
                Optional.ofNullable(row.getToken()),
                Optional.ofNullable(row.getRemoteId()),
                row.getProblem(),
                row.getSince());
    }
}
