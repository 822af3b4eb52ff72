package org.rione.tables;

import static org.jooq.impl.DSL.count;
import static org.rionedb.Tables.PAPER_SHEET;
import static org.rionedb.Tables.ROUND_VOTER;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Repository;

/** Who may vote in a round, and in which way each has chosen to. Never what: see {@link BallotStore}. */
@Repository
class VoterStore {

    /** How a voter takes part; stored. */
    private static final String ONLINE = Channel.ONLINE.name();

    private static final String PAPER = Channel.PAPER.name();

    private final DSLContext sql;

    VoterStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The electorate of a round that opens now. */
    void admit(RoundId round, Collection<PersonId> people) {
        for (var some : chunks(people)) {
            var insert = sql.insertInto(ROUND_VOTER, ROUND_VOTER.ROUND_ID, ROUND_VOTER.PERSON_ID);
            for (var person : some) {
                insert = insert.values(round.value(), person.value());
            }
            insert.execute();
        }
    }

    private static List<List<PersonId>> chunks(Collection<PersonId> people) {
        return people.stream().gather(Gatherers.windowFixed(500)).toList();
    }

    boolean mayVote(RoundId round, PersonId person) {
        return sql.fetchExists(
                ROUND_VOTER, ROUND_VOTER.ROUND_ID.eq(round.value()), ROUND_VOTER.PERSON_ID.eq(person.value()));
    }

    boolean everMightVote(PersonId person) {
        return sql.fetchExists(ROUND_VOTER, ROUND_VOTER.PERSON_ID.eq(person.value()));
    }

    /** Notes that the person votes on a screen; false when they have chosen paper. */
    boolean takeOnline(RoundId round, PersonId person) {
        return voter(
                round,
                person,
                ROUND_VOTER.CHANNEL.ne(PAPER),
                Map.of(ROUND_VOTER.CHANNEL, ONLINE, ROUND_VOTER.VOTED, true));
    }

    boolean leaveOnline(RoundId round, PersonId person) {
        return voter(
                round,
                person,
                ROUND_VOTER.CHANNEL.ne(PAPER),
                Map.of(ROUND_VOTER.CHANNEL, "", ROUND_VOTER.VOTED, false));
    }

    /** Notes that the person votes on paper; false when they have chosen already. */
    boolean takePaper(RoundId round, PersonId person) {
        return voter(round, person, ROUND_VOTER.CHANNEL.eq(""), Map.of(ROUND_VOTER.CHANNEL, PAPER));
    }

    boolean leavePaper(RoundId round, PersonId person) {
        return voter(round, person, ROUND_VOTER.CHANNEL.eq(PAPER), Map.of(ROUND_VOTER.CHANNEL, ""));
    }

    private boolean voter(RoundId round, PersonId person, Condition as, Map<Field<?>, Object> changes) {
        return sql.update(ROUND_VOTER)
                        .set(changes)
                        .where(ROUND_VOTER.ROUND_ID.eq(round.value()), ROUND_VOTER.PERSON_ID.eq(person.value()), as)
                        .execute()
                > 0;
    }

    boolean onPaper(RoundId round, PersonId person) {
        return sql.fetchExists(
                ROUND_VOTER,
                ROUND_VOTER.ROUND_ID.eq(round.value()),
                ROUND_VOTER.PERSON_ID.eq(person.value()),
                ROUND_VOTER.CHANNEL.eq(PAPER));
    }

    List<PersonId> voters(RoundId round) {
        return sql.select(ROUND_VOTER.PERSON_ID)
                .from(ROUND_VOTER)
                .where(ROUND_VOTER.ROUND_ID.eq(round.value()))
                .fetch(row -> new PersonId(row.value1()));
    }

    Map<PersonId, Channel> channels(RoundId round, Collection<PersonId> people) {
        return sql.select(ROUND_VOTER.PERSON_ID, ROUND_VOTER.CHANNEL)
                .from(ROUND_VOTER)
                .where(
                        ROUND_VOTER.ROUND_ID.eq(round.value()),
                        ROUND_VOTER.PERSON_ID.in(
                                people.stream().map(PersonId::value).toList()))
                .fetchMap(
                        row -> new PersonId(row.value1()),
                        row -> row.value2().isEmpty() ? Channel.NONE : Channel.valueOf(row.value2()));
    }

    PaperSum paper(RoundId round) {
        var handedOut =
                sql.fetchCount(ROUND_VOTER, ROUND_VOTER.ROUND_ID.eq(round.value()), ROUND_VOTER.CHANNEL.eq(PAPER));
        var sheets = sql.select(PAPER_SHEET.STATE, count())
                .from(PAPER_SHEET)
                .where(PAPER_SHEET.ROUND_ID.eq(round.value()))
                .groupBy(PAPER_SHEET.STATE)
                .fetchMap(PAPER_SHEET.STATE, count());
        return new PaperSum(
                handedOut,
                sheets.getOrDefault("COUNTED", 0),
                sheets.getOrDefault("SPOILED", 0),
                sheets.getOrDefault("READ_ONCE", 0) + sheets.getOrDefault("DIFFERENT", 0));
    }

    int electorate(RoundId round) {
        return sql.fetchCount(ROUND_VOTER, ROUND_VOTER.ROUND_ID.eq(round.value()));
    }
}
