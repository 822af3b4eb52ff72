package org.rione.tables.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rionedb.Tables.PAPER_READING;
import static org.rionedb.Tables.PAPER_SHEET;
import static org.rionedb.Tables.ROUND_BALLOT;
import static org.rionedb.Tables.ROUND_VOTER;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.tables.Ballots;
import org.rione.tables.Channel;
import org.rione.tables.OptionId;
import org.rione.tables.Results;
import org.rione.tables.Round;
import org.rione.tables.RoundState;
import org.rione.tables.Rounds;
import org.rione.tables.TestRounds;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.rione.tables.proof.Recount;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Paper ballots: one channel for each person, two readings for each sheet, and no way from a sheet to a name. */
class PaperTest extends ServiceTest {

    @Autowired
    TestRounds make;

    @Autowired
    TestPeople people;

    @Autowired
    PaperSheets sheets;

    @Autowired
    PaperReadings readings;

    @Autowired
    PaperStore store;

    @Autowired
    Ballots ballots;

    @Autowired
    Rounds rounds;

    @Autowired
    Results results;

    @Autowired
    DSLContext sql;

    private Council council;
    private Round round;
    private OptionId light;
    private OptionId stripes;
    private SignedIn first;
    private SignedIn second;
    private List<String> codes;

    @BeforeEach
    void an_open_round_and_a_batch_of_sheets() {
        council = make.council(3);
        round = make.open(council, new Method.Points(3));
        light = round.options().get(0).id();
        stripes = round.options().get(1).id();
        first = people.person(false, Role.DESK);
        second = people.person(false, Role.DESK);
        as(first, () -> sheets.print(round.id(), 4));
        codes = store.codes(round.id(), 1);
    }

    @Test
    void who_takes_paper_does_not_vote_on_a_screen_and_the_other_way_round() {
        var voter = council.member(0);
        as(first, () -> sheets.handOut(round.id(), voter.id()));
        as(voter, () -> {
            refused("tables.refused.on-paper", () -> ballots.cast(round.id(), Map.of(light, 1)));
            refused("tables.refused.on-paper", () -> ballots.withdraw(round.id()));
            assertThat(ballots.onPaper(round.id())).isTrue();
        });
        as(first, () -> refused("tables.refused.paper-twice", () -> sheets.handOut(round.id(), voter.id())));

        var online = council.member(1);
        as(online, () -> ballots.cast(round.id(), Map.of(light, 1)));
        as(first, () -> refused("tables.refused.voted-online", () -> sheets.handOut(round.id(), online.id())));
        as(online, () -> ballots.withdraw(round.id()));
        as(first, () -> sheets.handOut(round.id(), online.id()));

        as(
                first,
                () -> refused(
                        "tables.refused.not-a-voter",
                        () -> sheets.handOut(
                                round.id(), people.verifiedResident().id())));
    }

    @Test
    void of_a_sheet_and_a_screen_at_the_same_time_one_wins() throws Exception {
        var voter = council.member(0);
        var taken = new AtomicInteger();
        var cast = new AtomicInteger();
        var turn = new AtomicInteger();
        TestRounds.atOnce(20, () -> {
            var paper = turn.getAndIncrement() % 2 == 0;
            try {
                if (paper) {
                    as(first, () -> sheets.handOut(round.id(), voter.id()));
                    taken.incrementAndGet();
                } else {
                    as(voter, () -> ballots.cast(round.id(), Map.of(light, 1)));
                    cast.incrementAndGet();
                }
            } catch (Refusal theOtherWon) {
                // exactly one channel wins, whichever came first
            }
            return true;
        });
        assertThat(taken.get() > 0).isNotEqualTo(cast.get() > 0);
        assertThat(sql.fetchCount(
                        ROUND_BALLOT, ROUND_BALLOT.ROUND_ID.eq(round.id().value())))
                .isEqualTo(cast.get() > 0 ? 1 : 0);
    }

    @Test
    void a_sheet_brought_back_unused_frees_the_person_and_counts_for_nobody() {
        var voter = council.member(0);
        as(first, () -> {
            sheets.handOut(round.id(), voter.id());
            refused("tables.paper.refused.unknown-sheet", () -> sheets.takeBack(round.id(), voter.id(), "boh"));
            sheets.takeBack(round.id(), voter.id(), codes.getFirst().toLowerCase(Locale.ROOT));
            refused("tables.paper.refused.returned", () -> readings.read(round.id(), codes.getFirst(), marks(3)));
            refused("tables.refused.no-paper", () -> sheets.takeBack(round.id(), voter.id(), codes.get(1)));
        });
        as(voter, () -> ballots.cast(round.id(), Map.of(light, 1)));
    }

    @Test
    void a_sheet_enters_the_urn_when_two_people_read_it_alike() {
        handOut(1);
        as(first, () -> {
            assertThat(readings.read(round.id(), codes.getFirst(), marks(3))).isEqualTo(ReadOutcome.FIRST);
            assertThat(readings.read(round.id(), codes.getFirst(), marks(3)))
                    .as("the same sent again")
                    .isEqualTo(ReadOutcome.FIRST);
            refused("tables.paper.refused.other-operator", () -> readings.read(round.id(), codes.getFirst(), marks(2)));
            assertThat(readings.waiting(round.id())).isEmpty();
        });
        assertThat(make.reload(council, round).voted()).isZero();
        as(second, () -> {
            assertThat(readings.waiting(round.id())).containsExactly(codes.getFirst());
            assertThat(readings.read(round.id(), codes.getFirst(), marks(3))).isEqualTo(ReadOutcome.COUNTED);
        });
        assertThat(make.reload(council, round).voted()).isOne();
        as(
                people.person(false, Role.DESK),
                () -> refused(
                        "tables.paper.refused.read-twice",
                        () -> readings.read(round.id(), codes.getFirst(), marks(3))));
    }

    @Test
    void different_readings_wait_for_a_third_action() {
        handOut(1);
        as(first, () -> readings.read(round.id(), codes.getFirst(), marks(3)));
        as(second, () -> {
            assertThat(readings.read(round.id(), codes.getFirst(), marks(1))).isEqualTo(ReadOutcome.DIFFERENT);
            assertThat(readings.differences(round.id()))
                    .containsExactly(new Difference(codes.getFirst(), marks(3), marks(1)));
            assertThat(readings.decide(round.id(), codes.getFirst(), marks(2))).isEqualTo(ReadOutcome.COUNTED);
            assertThat(readings.differences(round.id())).isEmpty();
            refused(
                    "tables.paper.refused.not-different",
                    () -> readings.decide(round.id(), codes.getFirst(), marks(1)));
        });
    }

    @Test
    void flawed_readings_are_refused_and_no_more_sheets_come_in_than_went_out() {
        handOut(1);
        as(first, () -> {
            refused("tables.refused.ballot.OVERSPENT", () -> readings.read(round.id(), codes.getFirst(), marks(4)));
            refused("tables.paper.refused.unknown-sheet", () -> readings.read(round.id(), "", marks(1)));
            refused("tables.paper.refused.how-many", () -> sheets.print(round.id(), 0));
            refused("tables.paper.refused.how-many", () -> sheets.print(round.id(), 201));
        });
        assertThat(store.lastBatch(round.id())).isOne();
        read(codes.get(0), marks(3));
        as(first, () -> readings.read(round.id(), codes.get(1), marks(3)));
        as(second, () -> refused("tables.refused.more-paper", () -> readings.read(round.id(), codes.get(1), marks(3))));
        assertThat(sql.fetchCount(
                        ROUND_BALLOT, ROUND_BALLOT.ROUND_ID.eq(round.id().value())))
                .isOne();
    }

    @Test
    void voting_ends_and_the_count_waits_until_the_sheets_are_read() {
        handOut(3);
        read(codes.get(0), marks(3));
        read(codes.get(1), Reading.spoiled());
        as(first, () -> readings.read(round.id(), codes.get(2), marks(1)));
        as(first, () -> refused("tables.paper.refused.still-open", () -> readings.finish(round.id())));

        assertThat(make.end(council, round).state()).isEqualTo(RoundState.READING);
        as(council.facilitator(), () -> {
            assertThat(rounds.result(make.reload(council, round))).isEmpty();
            refused("tables.refused.step.READING", () -> results.publish(round.id()));
            refused("tables.refused.step.READING", () -> ballots.cast(round.id(), Map.of(light, 1)));
        });
        as(first, () -> {
            refused("tables.paper.refused.unsettled", () -> readings.finish(round.id()));
            refused(
                    "tables.refused.step.READING",
                    () -> sheets.handOut(round.id(), council.member(0).id()));
        });
        as(second, () -> {
            readings.read(round.id(), codes.get(2), marks(1));
            readings.finish(round.id());
        });
        as(council.facilitator(), () -> {
            var result = rounds.result(make.reload(council, round)).orElseThrow();
            assertThat(result.ballotsCounted()).isEqualTo(2);
            assertThat(result.paperOrNull()).isNotNull().satisfies(paper -> {
                assertThat(paper.handedOut()).isEqualTo(3);
                assertThat(paper.counted()).isEqualTo(2);
                assertThat(paper.spoiled()).isOne();
            });
            assertThat(result.outcome().standings().getFirst().score().intValue())
                    .isEqualTo(3);
            results.publish(round.id());
        });
        var file = rounds.file(round.tableSlug(), round.number()).orElseThrow();
        assertThat(Recount.check(
                                JsonMapper.shared()
                                        .readValue(
                                                file.document(),
                                                new TypeReference<java.util.LinkedHashMap<String, Object>>() {}),
                                Optional.empty())
                        .findings())
                .isEmpty();
        assertThat(file.document()).contains("\"handedOut\" : 3", "\"sheet\"").doesNotContain(codes.get(0));
    }

    @Test
    void with_all_sheets_read_in_time_the_round_closes_by_itself() {
        handOut(1);
        read(codes.get(0), marks(2));
        assertThat(make.end(council, round).state()).isEqualTo(RoundState.CLOSED);
    }

    /** Neither a column nor a value leads from a sheet to who took it. */
    @Test
    void nothing_ties_a_sheet_to_a_person() {
        handOut(1);
        read(codes.get(0), marks(2));
        for (var table : List.of(PAPER_SHEET, ROUND_BALLOT)) {
            assertThat(Arrays.stream(table.fields()).map(Field::getName))
                    .doesNotContain("person_id", "created_at", "at");
        }
        assertThat(sql.fetch(PAPER_READING).getValues(PAPER_READING.OPERATOR_ID))
                .doesNotContain(council.member(0).id().value());
        assertThat(sql
                        .fetchSingle(
                                ROUND_VOTER,
                                ROUND_VOTER.ROUND_ID.eq(round.id().value()),
                                ROUND_VOTER.PERSON_ID.eq(council.member(0).id().value()))
                        .intoMap()
                        .values()
                        .stream()
                        .map(String::valueOf))
                .containsExactlyInAnyOrder(
                        round.id().value().toString(),
                        council.member(0).id().value().toString(),
                        "false",
                        "false",
                        Channel.PAPER.name());
    }

    @Test
    void the_sheets_are_printed_with_their_codes_and_letters() {
        as(first, () -> assertThat(new String(
                        sheets.pdf(round, 1, Locale.ITALIAN), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-"));
        var paper = SheetPaper.sheet(
                round, codes.getFirst(), "Comune di Valenza", java.time.ZoneId.of("Europe/Rome"), Locale.ITALIAN);
        assertThat(paper).contains(codes.getFirst(), "Hai 3 punti", ">A<", ">B<", ">C<", "Luce");
    }

    private Reading marks(int points) {
        return new Reading(points > 2 ? Map.of(light, 2, stripes, points - 2) : Map.of(light, points));
    }

    private void handOut(int howMany) {
        for (int i = 0; i < howMany; i++) {
            var voter = council.member(i);
            as(first, () -> sheets.handOut(round.id(), voter.id()));
        }
    }

    private void read(String code, Reading reading) {
        as(first, () -> readings.read(round.id(), code, reading));
        as(second, () -> readings.read(round.id(), code, reading));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
