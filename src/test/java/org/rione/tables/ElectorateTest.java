package org.rione.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestCity;
import org.rione.TestPeople;
import org.rione.identity.AccountDetails;
import org.rione.identity.PeopleAdministration;
import org.rione.identity.PersonErased;
import org.rione.identity.Residence;
import org.rione.identity.SignedIn;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may vote in a round of the residents: those of the table's quarter, as they were at the opening. */
class ElectorateTest extends ServiceTest {

    @Autowired
    TestRounds make;

    @Autowired
    TestPeople people;

    @Autowired
    TestCity city;

    @Autowired
    Territory territory;

    @Autowired
    Residence residence;

    @Autowired
    PeopleAdministration administration;

    @Autowired
    SeatStore seats;

    @Autowired
    RoundDrafts drafts;

    @Autowired
    Rounds rounds;

    @Autowired
    Tables tables;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ballots ballots;

    private Council council;
    private Neighbourhood quarter;
    private Neighbourhood another;
    private SignedIn operator;

    @BeforeEach
    void a_table_of_a_quarter() {
        city.hasBorders();
        council = make.council(1);
        quarter = territory.all().get(0);
        another = territory.all().get(1);
        operator = people.person(false, Role.DESK);
        seats.describe(council.table().id(), new TableScope(Optional.of(quarter.id()), ""));
    }

    @Test
    void verified_residents_of_the_quarter_vote_and_nobody_else() {
        var neighbour = livingIn(quarter, people.verifiedResident());
        var unverified = livingIn(quarter, people.resident());
        var elsewhere = livingIn(another, people.verifiedResident());
        var unknown = people.verifiedResident();
        var round = make.open(council, new Method.Approval(), Electing.RESIDENTS);

        votes(round, neighbour);
        for (var person : new SignedIn[] {unverified, elsewhere, unknown, council.member(0)}) {
            refused(round, person);
        }
    }

    @Test
    void the_list_of_the_opening_survives_moves_and_later_confirmations() {
        var leaving = livingIn(quarter, people.verifiedResident());
        var arriving = livingIn(another, people.verifiedResident());
        var round = make.open(council, new Method.Approval(), Electing.RESIDENTS);
        var frozen = round.electorate();
        livingIn(another, leaving);
        livingIn(quarter, arriving);

        votes(round, leaving);
        refused(round, arriving);
        assertThat(make.reload(council, round).electorate()).isEqualTo(frozen);
    }

    @Test
    void whoever_leaves_the_table_after_voting_is_counted_and_may_still_change_the_ballot() {
        var member = council.member(0);
        var round = make.open(council, new Method.Approval());
        var receipt = cast(round, member, 0);
        as(council.facilitator(), () -> tables.unseat(council.table().id(), member.id()));
        as(member, () -> assertThat(tables.sitsAt(council.table().id())).isFalse());

        assertThat(cast(round, member, 1)).isEqualTo(receipt);
        as(member, () -> assertThat(ballots.own(round.id()).orElseThrow())
                .isEqualTo(Map.of(round.options().get(1).id(), 1)));
        countsOneOf(2, make.end(council, round));
    }

    @Test
    void a_ballot_outlives_the_account_of_whoever_cast_it() {
        var member = council.member(0);
        var round = make.open(council, new Method.Approval());
        cast(round, member, 0);
        transaction.executeWithoutResult(_ -> events.publishEvent(
                new PersonErased(member.id(), round.closesAt().minusSeconds(60))));

        assertThat(seats.seats(council.table().id()))
                .noneMatch(seat -> seat.person().equals(member.id()));
        countsOneOf(2, make.end(council, round));
    }

    private void countsOneOf(int electorate, Round over) {
        as(council.facilitator(), () -> assertThat(rounds.result(over).orElseThrow())
                .satisfies(result -> {
                    assertThat(result.ballotsCounted()).isOne();
                    assertThat(result.electorate()).isEqualTo(electorate);
                }));
    }

    private String cast(Round round, SignedIn person, int option) {
        var receipt = new String[1];
        as(
                person,
                () -> receipt[0] = ballots.cast(
                                round.id(), Map.of(round.options().get(option).id(), 1))
                        .receipt());
        return receipt[0];
    }

    @Test
    void the_facilitator_learns_before_the_opening_how_many_could_vote() {
        var before = counted();
        livingIn(quarter, people.verifiedResident());
        assertThat(counted()).isEqualTo(before + 1);
        as(council.member(0), () -> assertThatThrownBy(
                        () -> drafts.electorate(council.table().id(), Electing.RESIDENTS))
                .isInstanceOf(Refusal.class));
    }

    @Test
    void two_operators_do_not_overwrite_each_others_note_of_the_quarter() {
        var person = people.verifiedResident();
        as(operator, () -> {
            residence.livesIn(person.id(), Optional.of(quarter.id()), 0);
            assertThatThrownBy(() -> residence.livesIn(person.id(), Optional.of(another.id()), 0))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        });
        assertThat(details(person).quarter()).contains(quarter.id());
    }

    private int counted() {
        var count = new int[1];
        as(
                council.facilitator(),
                () -> count[0] = drafts.electorate(council.table().id(), Electing.RESIDENTS));
        return count[0];
    }

    private SignedIn livingIn(Neighbourhood where, SignedIn person) {
        var version = details(person).version();
        as(operator, () -> residence.livesIn(person.id(), Optional.of(where.id()), version));
        return person;
    }

    private AccountDetails details(SignedIn person) {
        var found = new AccountDetails[1];
        as(
                people.person(false, Role.ADMINISTRATOR),
                () -> found[0] = administration.find(person.id()).orElseThrow());
        return found[0];
    }

    private void votes(Round round, SignedIn person) {
        var option = round.options().getFirst().id();
        as(person, () -> assertThat(ballots.cast(round.id(), Map.of(option, 1)).receipt())
                .isNotBlank());
    }

    private void refused(Round round, SignedIn person) {
        var option = round.options().getFirst().id();
        as(person, () -> assertThatThrownBy(() -> ballots.cast(round.id(), Map.of(option, 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("tables.refused.not-a-voter")));
    }
}
