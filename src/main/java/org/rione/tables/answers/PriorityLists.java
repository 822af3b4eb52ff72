package org.rione.tables.answers;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;
import static org.rionedb.Tables.ROUND_ANSWER;
import static org.rionedb.Tables.ROUND_OPTION;
import static org.rionedb.Tables.ROUND_PRIORITY;
import static org.rionedb.Tables.VOTING_ROUND;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.rione.identity.OfficeId;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.shared.Cursor;
import org.rione.tables.OptionId;
import org.rione.tables.RoundId;
import org.rione.tables.TableId;
import org.springframework.stereotype.Repository;

/** Priorities, who owes the answer, and every answer given, as they are read. */
@Repository
class PriorityLists {

    private final DSLContext sql;

    PriorityLists(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Priority> find(OptionId option) {
        return list(ROUND_PRIORITY.OPTION_ID.eq(option.value()), 1).stream().findFirst();
    }

    List<Priority> list(Condition which, int limit, OrderField<?>... order) {
        return sql.select(
                        ROUND_PRIORITY.OPTION_ID,
                        ROUND_PRIORITY.ROUND_ID,
                        ROUND_PRIORITY.TABLE_ID,
                        NEIGHBOURHOOD_TABLE.SLUG,
                        NEIGHBOURHOOD_TABLE.NAME,
                        VOTING_ROUND.NUMBER,
                        VOTING_ROUND.TITLE,
                        ROUND_PRIORITY.CREATED_AT,
                        ROUND_PRIORITY.PLACE,
                        ROUND_OPTION.TITLE,
                        ROUND_OPTION.SUBJECT_KIND,
                        ROUND_OPTION.SUBJECT_ID,
                        ROUND_PRIORITY.OFFICE_ID,
                        ROUND_PRIORITY.DUE,
                        ROUND_PRIORITY.CHANGED_AT,
                        ROUND_PRIORITY.VERSION)
                .select(
                        ROUND_ANSWER.ID,
                        ROUND_ANSWER.VERDICT,
                        ROUND_ANSWER.DONE_BY,
                        ROUND_ANSWER.REASONS,
                        ROUND_ANSWER.OFFICE_ID,
                        ROUND_ANSWER.AT)
                .from(ROUND_PRIORITY)
                .join(ROUND_OPTION)
                .on(ROUND_OPTION.ID.eq(ROUND_PRIORITY.OPTION_ID))
                .join(VOTING_ROUND)
                .on(VOTING_ROUND.ID.eq(ROUND_PRIORITY.ROUND_ID))
                .join(NEIGHBOURHOOD_TABLE)
                .on(NEIGHBOURHOOD_TABLE.ID.eq(ROUND_PRIORITY.TABLE_ID))
                .leftJoin(ROUND_ANSWER)
                .on(ROUND_ANSWER.ID.eq(ROUND_PRIORITY.ANSWER_ID))
                .where(which)
                .orderBy(order)
                .limit(limit)
                .fetch(PriorityLists::priority);
    }

    private static Priority priority(Record row) {
        return new Priority(
                new OptionId(row.get(ROUND_PRIORITY.OPTION_ID)),
                new RoundId(row.get(ROUND_PRIORITY.ROUND_ID)),
                new TableId(row.get(ROUND_PRIORITY.TABLE_ID)),
                row.get(NEIGHBOURHOOD_TABLE.SLUG),
                row.get(NEIGHBOURHOOD_TABLE.NAME),
                row.get(VOTING_ROUND.NUMBER),
                row.get(VOTING_ROUND.TITLE),
                row.get(ROUND_PRIORITY.CREATED_AT),
                row.get(ROUND_PRIORITY.PLACE),
                row.get(ROUND_OPTION.TITLE),
                Optional.ofNullable(row.get(ROUND_OPTION.SUBJECT_ID))
                        .map(id -> new Subject(SubjectKind.valueOf(row.get(ROUND_OPTION.SUBJECT_KIND)), id)),
                Optional.ofNullable(row.get(ROUND_PRIORITY.OFFICE_ID)).map(OfficeId::new),
                Optional.ofNullable(row.get(ROUND_PRIORITY.DUE)),
                row.get(ROUND_ANSWER.ID) == null ? Optional.empty() : Optional.of(answer(row)),
                row.get(ROUND_PRIORITY.CHANGED_AT),
                row.get(ROUND_PRIORITY.VERSION));
    }

    private static Answer answer(Record row) {
        return new Answer(
                Verdict.valueOf(row.get(ROUND_ANSWER.VERDICT)),
                Optional.ofNullable(row.get(ROUND_ANSWER.DONE_BY)),
                row.get(ROUND_ANSWER.REASONS),
                new OfficeId(row.get(ROUND_ANSWER.OFFICE_ID)),
                row.get(ROUND_ANSWER.AT));
    }

    /** Priorities that stand for a subject, the newest first. */
    List<Priority> about(UUID subject) {
        return list(ROUND_OPTION.SUBJECT_ID.eq(subject), 20, ROUND_PRIORITY.CREATED_AT.desc());
    }

    /** The priorities of each table's latest round that has any. */
    List<Priority> latest(int limit) {
        var other = ROUND_PRIORITY.as("other");
        return list(
                ROUND_PRIORITY.CREATED_AT.eq(
                        select(max(other.CREATED_AT)).from(other).where(other.TABLE_ID.eq(ROUND_PRIORITY.TABLE_ID))),
                limit,
                ROUND_PRIORITY.TABLE_ID.asc(),
                ROUND_PRIORITY.PLACE.asc());
    }

    Set<TableId> tablesOf(Condition which) {
        return sql.select(NEIGHBOURHOOD_TABLE.ID)
                .from(NEIGHBOURHOOD_TABLE)
                .where(which)
                .fetchSet(row -> new TableId(row.value1()));
    }

    /** What comes after the place that a page ended at, in a list by day. */
    static Condition afterDue(Cursor place) {
        var day = LocalDate.parse(place.key().getFirst());
        var option = UUID.fromString(place.key().getLast());
        return ROUND_PRIORITY.DUE.gt(day).or(ROUND_PRIORITY.DUE.eq(day).and(ROUND_PRIORITY.OPTION_ID.gt(option)));
    }

    /** Where a page by day ends that ends with this one, which has a day. */
    static Cursor place(Priority last) {
        return Cursor.of(last.due().orElseThrow(), last.option().value());
    }

    /** Every answer to the priorities of a round, the latest first. */
    Map<OptionId, List<Answer>> answers(RoundId round) {
        return sql.select(ROUND_ANSWER.fields())
                .from(ROUND_ANSWER)
                .join(ROUND_PRIORITY)
                .on(ROUND_PRIORITY.OPTION_ID.eq(ROUND_ANSWER.OPTION_ID))
                .where(ROUND_PRIORITY.ROUND_ID.eq(round.value()))
                .orderBy(ROUND_ANSWER.AT.desc(), ROUND_ANSWER.ID.desc())
                .fetchGroups(row -> new OptionId(row.get(ROUND_ANSWER.OPTION_ID)), PriorityLists::answer);
    }

    int count(Condition which) {
        return sql.fetchCount(ROUND_PRIORITY, which);
    }
}
