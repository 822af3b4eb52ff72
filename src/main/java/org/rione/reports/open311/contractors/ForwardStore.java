package org.rione.reports.open311.contractors;

import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_CONTRACTOR;
import static org.rionedb.Tables.REPORT_FORWARD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rione.identity.OfficeId;
import org.rione.reports.ReportId;
import org.rione.reports.open311.contractors.Contractor.Handing;
import org.rione.reports.open311.contractors.Forward.State;
import org.rionedb.tables.records.ReportForwardRecord;
import org.springframework.stereotype.Repository;

/** The SQL of what is on its way to contractors. */
@Repository
class ForwardStore {

    private static final int LONGEST_PROBLEM = 500;

    private final DSLContext sql;

    ForwardStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Puts an open public report in line if all that comes to its office goes to a contractor. */
    void enqueue(ReportId report, Instant now) {
        sql.select(REPORT.OFFICE_ID)
                .from(REPORT)
                .join(REPORT_CONTRACTOR)
                .on(REPORT_CONTRACTOR.OFFICE_ID.eq(REPORT.OFFICE_ID))
                .where(REPORT.ID.eq(report.value()))
                .and(REPORT.LISTED.isTrue())
                .and(REPORT.IS_OPEN.isTrue())
                .and(REPORT_CONTRACTOR.HANDING.eq(Handing.EVERY_REPORT.name()))
                .fetchOptional(REPORT.OFFICE_ID)
                .ifPresent(office -> enqueue(report, new OfficeId(office), now));
    }

    /**
     * Puts it in line unless it is on its way there already. Reads without locks: two at once are told apart by the key.
     */
    void enqueue(ReportId report, OfficeId office, Instant now) {
        var rounds = sql.select(REPORT_FORWARD.STATE)
                .from(REPORT_FORWARD)
                .where(REPORT_FORWARD.REPORT_ID.eq(report.value()))
                .and(REPORT_FORWARD.OFFICE_ID.eq(office.value()))
                .fetch(REPORT_FORWARD.STATE);
        if (rounds.stream().map(State::valueOf).anyMatch(State::underWay)) {
            return;
        }
        sql.insertInto(REPORT_FORWARD)
                .set(REPORT_FORWARD.REPORT_ID, report.value())
                .set(REPORT_FORWARD.OFFICE_ID, office.value())
                .set(REPORT_FORWARD.ROUND, rounds.size() + 1)
                .set(REPORT_FORWARD.STATE, State.WAITING.name())
                .set(REPORT_FORWARD.ATTEMPTS, 0)
                .set(REPORT_FORWARD.DUE_AT, now)
                .set(REPORT_FORWARD.PROBLEM, "")
                .set(REPORT_FORWARD.SINCE, now)
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

    /** The latest first. */
    List<Forward> of(ReportId report) {
        return sql.selectFrom(REPORT_FORWARD)
                .where(REPORT_FORWARD.REPORT_ID.eq(report.value()))
                .orderBy(REPORT_FORWARD.SINCE.desc(), REPORT_FORWARD.ROUND.desc())
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
    boolean hear(Forward forward, String hash, String said, Instant now) {
        return sql.update(REPORT_FORWARD)
                        .set(REPORT_FORWARD.HEARD, hash)
                        .set(REPORT_FORWARD.SAID, said)
                        .set(REPORT_FORWARD.SAID_AT, now)
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
                row.getSince(),
                row.getSaid(),
                Optional.ofNullable(row.getSaidAt()));
    }
}
