package org.rione.tables;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.Plans;
import org.rione.ServiceTest;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.springframework.beans.factory.annotation.Autowired;

/** How the lists of tables, seats, rounds and ballots are read. */
class ListPlansTest extends ServiceTest {

    @Autowired
    TestRounds make;

    @Autowired
    RoundLists rounds;

    @Autowired
    BallotStore ballots;

    @Autowired
    VoterStore voters;

    @Autowired
    SeatStore seats;

    @Autowired
    TableStore tables;

    @Autowired
    Plans plans;

    private Council council;
    private Round round;

    @BeforeEach
    void a_round() {
        council = make.council(2);
        round = make.open(council, new Method.Approval());
    }

    @Test
    void rounds_come_in_the_order_of_an_index() {
        plans.inOrder(() -> rounds.ofTable(council.table().id(), 50), "voting_round", "ix_voting_round_table");
        plans.inOrder(() -> rounds.open(20), "voting_round", "ix_voting_round_state");
        plans.narrowed(() -> rounds.withPaper(50), "voting_round", "ix_voting_round_state");
        plans.narrowed(() -> ballots.due(), "voting_round", "ix_voting_round_due");
        plans.narrowed(() -> rounds.publishedWith(Ids.next(), 10), "round_option", "ix_round_option_subject");
        plans.inOrder(() -> rounds.options(List.of(round.id().value())), "round_option", "uq_round_option_position");
    }

    @Test
    void voters_ballots_and_seats_are_those_of_one_round_or_table() {
        var person = new PersonId(UUID.randomUUID());
        plans.narrowed(() -> voters.voters(round.id()), "round_voter", "PRIMARY");
        plans.narrowed(() -> ballots.all(round.id()), "round_ballot", "PRIMARY");
        plans.narrowed(
                () -> voters.channels(
                        round.id(),
                        List.of(council.member(0).id(), council.member(1).id())),
                "round_voter",
                "PRIMARY");
        plans.narrowed(() -> seats.seats(council.table().id()), "table_member", "PRIMARY");
        plans.narrowed(() -> tables.members(council.table().id()), "table_member", "PRIMARY");
        plans.narrowed(() -> seats.tablesOf(person), "table_member", "ix_table_member_person");
        plans.narrowed(
                () -> seats.endedBefore(java.time.LocalDate.of(2020, 1, 1)), "table_member", "ix_table_member_until");
    }
}
