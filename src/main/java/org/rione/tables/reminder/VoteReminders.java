package org.rione.tables.reminder;

import static org.jooq.impl.DSL.field;
import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;
import static org.rionedb.Tables.ROUND_VOTER;
import static org.rionedb.Tables.VOTING_ROUND;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.rione.identity.People;
import org.rione.shared.DayWords;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.PersonId;
import org.rione.shared.RioneProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes once to each voter who has not voted, on the last day of a round that has been open for a day at least. Who has
 * voted, on a screen or with a sheet of paper, is never written to: a letter must not ask what somebody has done.
 */
@Component
class VoteReminders {

    private static final int AT_ONCE = 200;
    private static final Field<Instant> NOW = field("utc_timestamp(6)", VOTING_ROUND.CLOSES_AT.getDataType());
    private static final Field<Instant> TOMORROW =
            field("utc_timestamp(6) + interval 1 day", VOTING_ROUND.CLOSES_AT.getDataType());
    private static final Field<Instant> YESTERDAY =
            field("utc_timestamp(6) - interval 1 day", VOTING_ROUND.CLOSES_AT.getDataType());

    private final DSLContext sql;
    private final Outbox outbox;
    private final People people;
    private final RioneProperties rione;
    private final TransactionTemplate transaction;

    VoteReminders(
            DSLContext sql, Outbox outbox, People people, RioneProperties rione, TransactionTemplate transaction) {
        this.sql = sql;
        this.outbox = outbox;
        this.people = people;
        this.rione = rione;
        this.transaction = transaction;
    }

    private record Ending(UUID id, String title, String table, String path, Instant closesAt) {}

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void remind() {
        for (var round : ending()) {
            while (transaction.execute(_ -> remind(round)) == AT_ONCE) {
                // the next two hundred, in a transaction of their own
            }
        }
    }

    private List<Ending> ending() {
        return sql.select(
                        VOTING_ROUND.ID,
                        VOTING_ROUND.TITLE,
                        NEIGHBOURHOOD_TABLE.NAME,
                        NEIGHBOURHOOD_TABLE.SLUG,
                        VOTING_ROUND.NUMBER,
                        VOTING_ROUND.CLOSES_AT)
                .from(VOTING_ROUND)
                .join(NEIGHBOURHOOD_TABLE)
                .on(NEIGHBOURHOOD_TABLE.ID.eq(VOTING_ROUND.TABLE_ID))
                .where(
                        VOTING_ROUND.STATE.eq("OPEN"),
                        VOTING_ROUND.CLOSES_AT.gt(NOW),
                        VOTING_ROUND.CLOSES_AT.le(TOMORROW),
                        VOTING_ROUND.OPENED_AT.le(YESTERDAY))
                .fetch(row -> new Ending(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        "/tavoli/" + row.value4() + "/votazioni/" + row.value5(),
                        row.value6()));
    }

    /** Holds the voters it writes to: whoever votes meanwhile waits, and has then been written to before voting. */
    private int remind(Ending round) {
        var undecided = sql.select(ROUND_VOTER.PERSON_ID)
                .from(ROUND_VOTER)
                .where(ROUND_VOTER.ROUND_ID.eq(round.id()), ROUND_VOTER.CHANNEL.eq(""), ROUND_VOTER.REMINDED.isFalse())
                .orderBy(ROUND_VOTER.PERSON_ID)
                .limit(AT_ONCE)
                .forUpdate()
                .fetch(ROUND_VOTER.PERSON_ID);
        sql.update(ROUND_VOTER)
                .set(ROUND_VOTER.REMINDED, true)
                .where(ROUND_VOTER.ROUND_ID.eq(round.id()), ROUND_VOTER.PERSON_ID.in(undecided))
                .execute();
        undecided.forEach(person -> outbox.send(new PersonId(person), letter(round, new PersonId(person))));
        return undecided.size();
    }

    private Letter letter(Ending round, PersonId person) {
        var closes = DayWords.of("d MMMM, HH:mm", people.language(person))
                .withZone(rione.zone())
                .format(round.closesAt());
        return new Letter(
                "tables.reminder.mail", List.of(round.title(), round.table(), closes), Optional.of(round.path()));
    }
}
