package org.rione.tables.answers;

import static org.jooq.impl.DSL.select;
import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;
import static org.rionedb.Tables.ROUND_PRIORITY;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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
 * that takes a priority over is reminded anew.
 */
@Component
class AnswerReminders {

    /** Days of the calendar before the day that an answer is owed. */
    static final int SOON = 5;

    /** A table that promises answers sooner than this is not worth a letter in between. */
    private static final int SHORT_TERM = 10;

    private static final int AT_ONCE = 200;

    private final DSLContext sql;
    private final PriorityStore store;
    private final AnswerLetters letters;
    private final Told told;
    private final TransactionTemplate transaction;

    AnswerReminders(
            DSLContext sql, PriorityStore store, AnswerLetters letters, Told told, TransactionTemplate transaction) {
        this.sql = sql;
        this.store = store;
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
        while (Integer.valueOf(AT_ONCE).equals(transaction.execute(_ -> some(reminder, noted, which)))) {
            // the next two hundred, in a transaction of their own
        }
    }

    /** Holds what it writes about: an answer given meanwhile waits, and was asked for before it was given. */
    private int some(AnswerLetters.Reminder reminder, Field<Boolean> noted, Condition which) {
        var held = sql.select(ROUND_PRIORITY.OPTION_ID)
                .from(ROUND_PRIORITY)
                .where(ROUND_PRIORITY.ANSWERED.isFalse(), ROUND_PRIORITY.OFFICE_ID.isNotNull(), which)
                .orderBy(ROUND_PRIORITY.DUE, ROUND_PRIORITY.OPTION_ID)
                .limit(AT_ONCE)
                .forUpdate()
                .fetch(ROUND_PRIORITY.OPTION_ID);
        sql.update(ROUND_PRIORITY)
                .set(noted, true)
                .where(ROUND_PRIORITY.OPTION_ID.in(held))
                .execute();
        store
                .list(
                        ROUND_PRIORITY.OPTION_ID.in(held),
                        AT_ONCE,
                        ROUND_PRIORITY.DUE.asc(),
                        ROUND_PRIORITY.OPTION_ID.asc())
                .stream()
                .collect(Collectors.groupingBy(
                        AnswerReminders::pile,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                priority -> priority.title() + " · " + priority.tableName(), Collectors.toList())))
                .forEach((pile, lines) -> letters.remind(reminder, pile.office(), pile.due(), lines));
        return held.size();
    }

    private static Pile pile(Priority priority) {
        return new Pile(priority.office().orElseThrow(), priority.due().orElseThrow());
    }
}
