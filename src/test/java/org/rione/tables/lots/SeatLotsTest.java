package org.rione.tables.lots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;
import static org.rionedb.Tables.AUDIT_ENTRY;

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
import org.rione.tables.JoinedBy;
import org.rione.tables.Tables;
import org.rione.tables.count.Hashes;
import org.rione.tables.lots.Candidate.State;
import org.rione.tables.meetings.MeetingSamples;
import org.springframework.beans.factory.annotation.Autowired;

class SeatLotsTest extends ServiceTest {

    private static final String SEED = "12 44 7 81 30";

    @Autowired
    SeatLots lots;

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

    private MeetingSamples.AtTable at;
    private SeatLot lot;
    private final List<SignedIn> volunteers = new ArrayList<>();

    @BeforeEach
    void an_announced_draw_of_two_seats_with_six_volunteers() {
        at = samples.table();
        as(at.facilitator(), () -> lot = lots.announce(at.table(), 2, 1, "Lotto, ruota di Torino", Optional.empty()));
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
        as(at(3), () -> refused("tables.lot.refused.not-asked", () -> lots.accept(lot.id())));
        as(at(1), () -> lots.accept(lot.id()));
        as(at(1), () -> refused("tables.lot.refused.not-asked", () -> lots.decline(lot.id())));
        as(at(2), () -> lots.decline(lot.id()));
        assertThat(mine(at(3)).state()).isEqualTo(State.ASKED);
        as(at(3), () -> lots.accept(lot.id()));
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
            refused(
                    "tables.refused.facilitators-only",
                    () -> lots.announce(at.table(), 1, 0, "Lotto", Optional.empty()));
        });
        as(volunteers.getFirst(), () -> lots.stepBack(lot.id()));
        assertThat(store.find(lot.id()).orElseThrow().candidates()).isEqualTo(5);
        as(at.facilitator(), () -> {
            refused(
                    "tables.lot.refused.one-at-a-time",
                    () -> lots.announce(at.table(), 1, 0, "Lotto", Optional.empty()));
            refused("tables.lot.refused.seats", () -> lots.announce(at.table(), 0, 0, "Lotto", Optional.empty()));
            refused("tables.lot.refused.source", () -> lots.announce(at.table(), 1, 0, " ", Optional.empty()));
        });
        volunteers.subList(1, 4).forEach(one -> as(one, () -> lots.stepBack(lot.id())));
        as(at.facilitator(), () -> refused("tables.lot.refused.too-few", () -> lots.number(lot.id())));
        as(at.member(), () -> refused("tables.refused.facilitators-only", () -> lots.number(lot.id())));
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
