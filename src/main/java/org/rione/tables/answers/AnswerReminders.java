package org.rione.tables.answers;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;
import static org.rionedb.Tables.ROUND_PRIORITY;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.rione.identity.OfficeId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds the office in charge of the answers it owes: a few days before the day, and once after it has passed. An office
 * that takes a priority over is reminded anew. For an office without people the administrators are.
 */
@Component
class AnswerReminders {

    /** Days of the calendar before the day that an answer is owed. */
    static final int SOON = 5;

    /** A table that promises answers sooner than this is not worth a letter in between. */
    private static final int SHORT_TERM = 10;

    private static final int AT_ONCE = 200;

    private final DSLContext sql;
    private final PriorityLists lists;
    private final AnswerLetters letters;
    private final Told told;
    private final TransactionTemplate transaction;

    AnswerReminders(
            DSLContext sql, PriorityLists lists, AnswerLetters letters, Told told, TransactionTemplate transaction) {
        this.sql = sql;
        this.lists = lists;
        this.letters = letters;
        this.told = told;
        this.transaction = transaction;
    }

    /** What one letter is about. */
    private record Pile(OfficeId office, LocalDate due) {}

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 90_000)
    void remind() {
        var today = told.today();
        all(
                AnswerLetters.Reminder.LATE,
                ROUND_PRIORITY.TOLD_LATE,
                ROUND_PRIORITY.TOLD_LATE.isFalse().and(ROUND_PRIORITY.DUE.lt(today)));
        all(
                AnswerLetters.Reminder.SOON,
                ROUND_PRIORITY.TOLD_SOON,
                ROUND_PRIORITY
                        .TOLD_SOON
                        .isFalse()
                        .and(ROUND_PRIORITY.DUE.between(today, today.plusDays(SOON)))
                        .and(ROUND_PRIORITY.TABLE_ID.in(select(NEIGHBOURHOOD_TABLE.ID)
                                .from(NEIGHBOURHOOD_TABLE)
                                .where(NEIGHBOURHOOD_TABLE.ANSWER_DAYS.ge(SHORT_TERM)))));
    }

    private void all(AnswerLetters.Reminder reminder, Field<Boolean> noted, Condition which) {
        Condition rest = noCondition();
        for (var more = true; more; ) {
            var after = rest;
            var held = transaction.execute(_ -> some(reminder, noted, which.and(after)));
            more = held.size() == AT_ONCE;
            rest = more ? PriorityLists.afterDue(PriorityLists.place(held.getLast())) : rest;
        }
    }

    /**
     * Holds what it writes about: an answer given meanwhile waits, and was asked for before it was given. What reached
     * nobody is not noted, and tried again in an hour.
     */
    private List<Priority> some(AnswerLetters.Reminder reminder, Field<Boolean> noted, Condition which) {
        var held = sql.select(ROUND_PRIORITY.OPTION_ID)
                .from(ROUND_PRIORITY)
                .where(ROUND_PRIORITY.ANSWERED.isFalse(), ROUND_PRIORITY.OFFICE_ID.isNotNull(), which)
                .orderBy(ROUND_PRIORITY.DUE, ROUND_PRIORITY.OPTION_ID)
                .limit(AT_ONCE)
                .forUpdate()
                .fetch(ROUND_PRIORITY.OPTION_ID);
        var owed = lists.list(
                ROUND_PRIORITY.OPTION_ID.in(held), AT_ONCE, ROUND_PRIORITY.DUE.asc(), ROUND_PRIORITY.OPTION_ID.asc());
        owed.stream()
                .collect(Collectors.groupingBy(AnswerReminders::pile, LinkedHashMap::new, Collectors.toList()))
                .forEach((pile, priorities) -> {
                    if (letters.remind(reminder, pile.office(), pile.due(), lines(priorities))) {
                        note(noted, priorities);
                    }
                });
        return owed;
    }

    private static List<String> lines(List<Priority> priorities) {
        return priorities.stream()
                .map(priority -> priority.title() + " · " + priority.tableName())
                .toList();
    }

    private void note(Field<Boolean> noted, List<Priority> told) {
        sql.update(ROUND_PRIORITY)
                .set(noted, true)
                .where(ROUND_PRIORITY.OPTION_ID.in(
                        told.stream().map(priority -> priority.option().value()).toList()))
                .execute();
    }

    private static Pile pile(Priority priority) {
        return new Pile(priority.office().orElseThrow(), priority.due().orElseThrow());
    }
}
