package org.rione.tables.paper;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.rionedb.Tables.PAPER_READING;
import static org.rionedb.Tables.PAPER_SHEET;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rione.shared.PersonId;
import org.rione.tables.RoundId;
import org.springframework.stereotype.Repository;

/** Sheets, and what was read on them. */
@Repository
class PaperStore {

    private final DSLContext sql;

    PaperStore(DSLContext sql) {
        this.sql = sql;
    }

    record Sheet(String code, SheetState state) {}

    /** @param content marks as the urn keeps them; empty for a blank or void sheet */
    record Read(String code, int turn, PersonId operator, String content) {}

    int lastBatch(RoundId round) {
        var last = sql.select(max(PAPER_SHEET.BATCH))
                .from(PAPER_SHEET)
                .where(PAPER_SHEET.ROUND_ID.eq(round.value()))
                .fetchSingle()
                .value1();
        return last == null ? 0 : last;
    }

    void insert(RoundId round, int batch, Collection<String> codes) {
        var insert = sql.insertInto(
                PAPER_SHEET, PAPER_SHEET.CODE, PAPER_SHEET.ROUND_ID, PAPER_SHEET.BATCH, PAPER_SHEET.STATE);
        for (var code : codes) {
            insert = insert.values(code, round.value(), batch, SheetState.PRINTED.name());
        }
        insert.execute();
    }

    List<Batch> batches(RoundId round) {
        return sql.select(PAPER_SHEET.BATCH, count())
                .from(PAPER_SHEET)
                .where(PAPER_SHEET.ROUND_ID.eq(round.value()))
                .groupBy(PAPER_SHEET.BATCH)
                .orderBy(PAPER_SHEET.BATCH)
                .fetch(row -> new Batch(row.value1(), row.value2()));
    }

    List<String> codes(RoundId round, int batch) {
        return sql.select(PAPER_SHEET.CODE)
                .from(PAPER_SHEET)
                .where(PAPER_SHEET.ROUND_ID.eq(round.value()), PAPER_SHEET.BATCH.eq(batch))
                .orderBy(PAPER_SHEET.CODE)
                .fetch(PAPER_SHEET.CODE);
    }

    /** The sheet, held until the transaction ends. */
    Optional<Sheet> lock(RoundId round, String code) {
        return sql.select(PAPER_SHEET.CODE, PAPER_SHEET.STATE)
                .from(PAPER_SHEET)
                .where(PAPER_SHEET.CODE.eq(code), PAPER_SHEET.ROUND_ID.eq(round.value()))
                .forUpdate()
                .fetchOptional(row -> new Sheet(row.value1(), SheetState.valueOf(row.value2())));
    }

    void move(String code, SheetState state) {
        sql.update(PAPER_SHEET)
                .set(PAPER_SHEET.STATE, state.name())
                .where(PAPER_SHEET.CODE.eq(code))
                .execute();
    }

    void decidedBy(String code, PersonId operator) {
        sql.update(PAPER_SHEET)
                .set(PAPER_SHEET.RESOLVED_BY, operator.value())
                .where(PAPER_SHEET.CODE.eq(code))
                .execute();
    }

    List<String> inState(RoundId round, SheetState state, int limit) {
        return sql.select(PAPER_SHEET.CODE)
                .from(PAPER_SHEET)
                .where(PAPER_SHEET.ROUND_ID.eq(round.value()), PAPER_SHEET.STATE.eq(state.name()))
                .orderBy(PAPER_SHEET.CODE)
                .limit(limit)
                .fetch(PAPER_SHEET.CODE);
    }

    List<Read> readings(Collection<String> codes) {
        return sql.selectFrom(PAPER_READING)
                .where(PAPER_READING.CODE.in(codes))
                .orderBy(PAPER_READING.CODE, PAPER_READING.TURN)
                .fetch(row ->
                        new Read(row.getCode(), row.getTurn(), new PersonId(row.getOperatorId()), row.getContent()));
    }

    void insert(Read read) {
        sql.insertInto(PAPER_READING)
                .set(PAPER_READING.CODE, read.code())
                .set(PAPER_READING.TURN, read.turn())
                .set(PAPER_READING.OPERATOR_ID, read.operator().value())
                .set(PAPER_READING.CONTENT, read.content())
                .execute();
    }
}
