package org.rione.tables.lots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;
import static org.rionedb.Tables.AUDIT_ENTRY;
import static org.rionedb.Tables.LOT_CANDIDATE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.rione.tables.JoinedBy;
import org.rione.tables.Tables;
import org.rione.tables.count.Hashes;
import org.rione.tables.lots.Candidate.State;
import org.rione.tables.meetings.MeetingSamples;
import org.springframework.beans.factory.annotation.Autowired;

class SeatLotsTest extends ServiceTest {

    private static final String SEED = "12 44 7 81 30";
    private static final int DAYS = 7;

    @Autowired
    SeatLots lots;

    @Autowired
    DrawnSeats drawn;

    @Autowired
    LotTerms terms;

    @Autowired
    LotStore store;

    @Autowired
    Tables tables;

    @Autowired
    MeetingSamples samples;

    @Autowired
    TestPeople people;

    @Autowired
    Letters letters;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    @Autowired
    RioneProperties rione;

    private MeetingSamples.AtTable at;
    private SeatLot lot;
    private final List<SignedIn> volunteers = new ArrayList<>();

    @BeforeEach
    void an_announced_draw_of_two_seats_with_six_volunteers() {
        at = samples.table();
        as(at.facilitator(), () -> lot = lots.announce(at.table(), lotOf(2, 1, "Lotto, ruota di Torino")));
        volunteers.clear();
        IntStream.range(0, 6).forEach(_ -> volunteers.add(people.verifiedResident()));
        volunteers.forEach(one -> as(one, () -> {
            lots.volunteer(lot.id());
            lots.volunteer(lot.id());
        }));
    }

    @Test
    void the_order_is_that_of_the_hashes_and_anybody_can_make_it_again() {
        var expected = IntStream.rangeClosed(1, 50)
                .boxed()
                .sorted((a, b) -> Hashes.hex((SEED + "|" + a).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .compareTo(Hashes.hex((SEED + "|" + b).getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .toList();
        assertThat(DrawOrder.of(SEED, 50)).isEqualTo(expected);
        assertThat(DrawOrder.of("other", 50)).isNotEqualTo(expected).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void numbers_are_fixed_before_the_seed_and_the_published_data_give_who_was_drawn() {
        as(at.facilitator(), () -> {
            refused("tables.lot.refused.phase.OPEN", () -> lots.draw(lot.id(), SEED));
            var numbered = lots.number(lot.id());
            assertThat(numbered.candidates()).isEqualTo(6);
            assertThat(numbered.fingerprint().orElseThrow()).hasSize(64);
            refused("tables.lot.refused.phase.NUMBERED", () -> lots.number(lot.id()));
            refused("tables.refused.seed", () -> lots.draw(lot.id(), "<b>"));
        });
        as(
                people.verifiedResident(),
                () -> refused("tables.lot.refused.phase.NUMBERED", () -> lots.volunteer(lot.id())));
        as(volunteers.getFirst(), () -> refused("tables.lot.refused.phase.NUMBERED", () -> lots.stepBack(lot.id())));
        as(at.facilitator(), () -> {
            lots.draw(lot.id(), " 12  44 7 81 30 ");
            refused("tables.lot.refused.phase.DRAWN", () -> lots.draw(lot.id(), "1 2 3"));
        });
        var order = DrawOrder.of(SEED, 6);
        asVisitor(() -> assertThat(
                        lots.find(at.table().id(), lot.number()).orElseThrow().order())
                .isEqualTo(order));
        for (var one : volunteers) {
            var candidate = mine(one);
            assertThat(candidate.place()).isEqualTo(order.indexOf(candidate.number()) + 1);
            assertThat(candidate.state())
                    .isEqualTo(
                            candidate.place() <= 2
                                    ? State.ASKED
                                    : candidate.place() == 3 ? State.RESERVE : State.NOT_DRAWN);
        }
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.FACTS.contains(SEED)))
                .isPositive();
        assertThat(letters.last(at(1).email(), 2).path())
                .isEqualTo(LotLinks.lot(at.table().slug(), 1));
    }

    @Test
    void who_is_drawn_takes_the_seat_or_leaves_it_to_the_reserve() {
        as(at.facilitator(), () -> {
            lots.number(lot.id());
            lots.draw(lot.id(), SEED);
        });
        as(at(3), () -> refused("tables.lot.refused.not-asked", () -> drawn.accept(lot.id())));
        as(at(1), () -> drawn.accept(lot.id()));
        as(at(1), () -> refused("tables.lot.refused.not-asked", () -> drawn.decline(lot.id())));
        as(at(2), () -> drawn.decline(lot.id()));
        assertThat(mine(at(3)).state()).isEqualTo(State.ASKED);
        as(at(3), () -> drawn.accept(lot.id()));
        assertThat(tables.seats(at.table().id()).stream().filter(seat -> seat.how() == JoinedBy.LOT))
                .extracting(seat -> seat.person().id())
                .containsExactlyInAnyOrder(at(1).id(), at(3).id());
    }

    @Test
    void verified_residents_without_a_seat_volunteer_and_those_who_run_the_table_draw() {
        as(people.resident(), () -> refused("tables.lot.refused.residents", () -> lots.volunteer(lot.id())));
        as(at.member(), () -> {
            refused("tables.joining.refused.sits", () -> lots.volunteer(lot.id()));
            refused("tables.refused.facilitators-only", () -> lots.number(lot.id()));
            refused("tables.refused.facilitators-only", () -> lots.announce(at.table(), lotOf(1, 0, "Lotto")));
        });
        as(volunteers.getFirst(), () -> lots.stepBack(lot.id()));
        assertThat(store.find(lot.id()).orElseThrow().candidates()).isEqualTo(5);
        as(at.facilitator(), () -> {
            refused("tables.lot.refused.one-at-a-time", () -> lots.announce(at.table(), lotOf(1, 0, "Lotto")));
            refused("tables.lot.refused.seats", () -> lots.announce(at.table(), lotOf(0, 0, "Lotto")));
            refused("tables.lot.refused.source", () -> lots.announce(at.table(), lotOf(1, 0, " ")));
        });
        volunteers.subList(1, 4).forEach(one -> as(one, () -> lots.stepBack(lot.id())));
        as(at.facilitator(), () -> refused("tables.lot.refused.too-few", () -> lots.number(lot.id())));
        as(at.member(), () -> refused("tables.refused.facilitators-only", () -> lots.number(lot.id())));
    }

    @Test
    void who_does_not_answer_in_time_gives_way_to_the_next_in_order() {
        as(at.facilitator(), () -> {
            lots.number(lot.id());
            lots.draw(lot.id(), SEED);
        });
        var due = mine(at(1)).answerBy().orElseThrow();
        assertThat(due)
                .isEqualTo(LocalDate.ofInstant(clock.instant(), rione.zone()).plusDays(DAYS));
        as(at(2), () -> drawn.accept(lot.id()));
        terms.passOn();
        assertThat(mine(at(1)).state()).as("there is time left").isEqualTo(State.ASKED);

        overdue(at(1));
        as(at(1), () -> refused("tables.lot.refused.late", () -> drawn.accept(lot.id())));
        terms.passOn();
        terms.passOn();
        assertThat(mine(at(1)).state()).isEqualTo(State.SILENT);
        assertThat(mine(at(3)).state()).isEqualTo(State.ASKED);
        assertThat(mine(at(3)).answerBy()).contains(due);
        as(at(1), () -> refused("tables.lot.refused.not-asked", () -> drawn.accept(lot.id())));
        as(at.facilitator(), () -> assertThat(drawn.count(lot))
                .isEqualTo(new DrawnSeats.Count(1, 1, 0, Optional.of(due))));
        as(at.member(), () -> refused("tables.refused.facilitators-only", () -> drawn.count(lot)));

        overdue(at(3));
        terms.passOn();
        assertThat(mine(at(3)).state())
                .as("without reserves the seat stays free")
                .isEqualTo(State.SILENT);
        assertThat(letters.last(at(3).email(), 4).path())
                .as("number, reserve, asked, gone")
                .isEqualTo(LotLinks.lot(at.table().slug(), 1));
    }

    private void overdue(SignedIn person) {
        sql.update(LOT_CANDIDATE)
                .set(
                        LOT_CANDIDATE.ANSWER_BY,
                        LocalDate.ofInstant(clock.instant(), rione.zone()).minusDays(1))
                .where(LOT_CANDIDATE.PERSON_ID.eq(person.id().value()))
                .execute();
    }

    private static NewLot lotOf(int seats, int reserves, String source) {
        return new NewLot(seats, reserves, source, Optional.empty(), DAYS);
    }

    private Candidate mine(SignedIn person) {
        return store.candidate(lot.id(), person.id()).orElseThrow();
    }

    /** Whom the draw put at this place. */
    private SignedIn at(int place) {
        return volunteers.stream()
                .filter(one -> mine(one).place() == place)
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String code, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code())
                .isEqualTo(code));
    }
}
