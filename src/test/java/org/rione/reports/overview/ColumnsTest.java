package org.rione.reports.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.reports.overview.Fact.Standing;
import org.rione.reports.overview.Wanted.Status;
import org.rione.shared.GeoPoint;
import org.rione.shared.Ids;

class ColumnsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final UUID OLIVA = Ids.next();
    private static final UUID ACTION = Ids.next();

    private final Columns columns = new Columns();

    @ParameterizedTest
    @CsvSource({
        "WAITING, 2026-03-10, 'ALL OPEN'",
        "WAITING, 2026-03-09, 'ALL OPEN LATE'",
        "IN_HAND, 2026-03-09, 'ALL OPEN LATE'",
        "SUSPENDED, 2026-03-09, 'ALL OPEN'",
        "CLOSED, 2026-03-09, 'ALL CLOSED'"
    })
    void a_report_counts_where_it_stands(Standing standing, LocalDate deadline, String counted) {
        columns.put(fact(Ids.next(), "verde", standing, deadline));
        for (var status : Status.values()) {
            assertThat(count(with(status)))
                    .as(status.name())
                    .isEqualTo(List.of(counted.split(" ")).contains(status.name()) ? 1 : 0);
        }
    }

    @Test
    void filters_are_combined_and_unknown_names_find_nothing() {
        var id = Ids.next();
        columns.put(fact(id, "verde", Standing.WAITING, TODAY));
        columns.put(fact(Ids.next(), "strade", Standing.WAITING, TODAY));
        assertThat(count(wanted("verde", OLIVA, ACTION, Optional.empty()))).isOne();
        assertThat(count(wanted("verde", Ids.next(), ACTION, Optional.empty()))).isZero();
        assertThat(count(wanted("verde", OLIVA, Ids.next(), Optional.empty()))).isZero();
        assertThat(count(wanted("fontane", OLIVA, ACTION, Optional.empty()))).isZero();
        assertThat(count(wanted("verde", OLIVA, ACTION, Optional.of(Set.of(id, Ids.next())))))
                .isOne();
        assertThat(count(wanted("strade", OLIVA, ACTION, Optional.of(Set.of(id)))))
                .isZero();
        assertThat(columns.byCategory(Wanted.ALL, TODAY)).isEqualTo(Map.of("verde", 1, "strade", 1));
    }

    /** The fact was sent on 18 February. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 1",
                "2026-02-18, -, 1",
                "2026-02-19, -, 0",
                "-, 2026-02-18, 1",
                "-, 2026-02-17, 0",
                "2026-02-18, 2026-02-18, 1",
                "2026-02-19, 2026-02-17, 0"
            })
    void the_first_and_the_last_day_of_a_period_count(@Nullable LocalDate from, @Nullable LocalDate to, int counted) {
        columns.put(fact(Ids.next(), "verde", Standing.WAITING, TODAY));
        var period = new Period(Optional.ofNullable(from), Optional.ofNullable(to));
        assertThat(count(new Wanted(
                        Status.ALL,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        period,
                        Optional.empty(),
                        List.of())))
                .isEqualTo(counted);
    }

    @Test
    void thousands_of_reports_that_come_change_and_go_are_counted_as_a_map_would() {
        var random = new Random(7);
        var truth = new java.util.HashMap<UUID, Fact>();
        var ids = IntStream.range(0, 4000).mapToObj(_ -> Ids.next()).toList();
        for (int i = 0; i < 20_000; i++) {
            var id = ids.get(random.nextInt(ids.size()));
            if (random.nextInt(4) == 0) {
                columns.remove(id);
                truth.remove(id);
            } else {
                var fact = fact(
                        id, random.nextBoolean() ? "verde" : "strade", Standing.values()[random.nextInt(4)], TODAY);
                columns.put(fact);
                truth.put(id, fact);
            }
        }
        assertThat(count(Wanted.ALL)).isEqualTo(truth.size());
        assertThat(count(with(Status.OPEN))).isEqualTo((int) truth.values().stream()
                .filter(fact -> fact.standing() != Standing.CLOSED)
                .count());
        var found = new ArrayList<UUID>();
        columns.each(Wanted.ALL, TODAY, row -> found.add(columns.id(row)));
        assertThat(found).containsExactlyInAnyOrderElementsOf(truth.keySet());
    }

    @Test
    void reports_are_counted_by_what_they_say_now() {
        var random = new Random(11);
        var words = List.of("lampione", "lampioni", "lampada", "perché", "buca", "città", "via");
        var truth = new java.util.HashMap<UUID, Set<String>>();
        var ids = IntStream.range(0, 2000).mapToObj(_ -> Ids.next()).toList();
        for (int i = 0; i < 10_000; i++) {
            var id = ids.get(random.nextInt(ids.size()));
            if (random.nextInt(6) == 0) {
                columns.remove(id);
                truth.remove(id);
            } else {
                columns.put(fact(id, "verde", Standing.WAITING, TODAY));
                var said = Set.of(words.get(random.nextInt(words.size())), "prova" + random.nextInt(500));
                columns.say(id, String.join(", ", said).toUpperCase(java.util.Locale.ROOT));
                truth.put(id, said);
            }
        }
        for (var beginnings : List.of(
                List.of("lamp"), List.of("lampione"), List.of("perche"), List.of("cit", "prova1"), List.of("niente"))) {
            assertThat(count(saying(beginnings))).as(beginnings.toString()).isEqualTo((int) truth.values().stream()
                    .filter(said -> beginnings.stream().allMatch(beginning -> said.stream()
                            .anyMatch(word ->
                                    word.replace('é', 'e').replace('à', 'a').startsWith(beginning))))
                    .count());
        }
    }

    @Test
    void forgotten_reports_are_not_counted_and_the_others_keep_their_words() {
        var kept = Ids.next();
        var gone = Ids.next();
        for (var id : List.of(kept, gone)) {
            columns.put(fact(id, "verde", Standing.WAITING, TODAY));
            columns.say(id, "Lampione spento");
        }
        var there = new BitSet();
        there.set(columns.find(kept));
        columns.keep(there);
        assertThat(count(saying(List.of("lampione")))).isOne();
        assertThat(count(Wanted.ALL)).isOne();
    }

    private static Wanted saying(List<String> beginnings) {
        return new Wanted(
                Status.ALL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Period.ALL,
                Optional.empty(),
                beginnings);
    }

    private int count(Wanted wanted) {
        var count = new int[1];
        columns.each(wanted, TODAY, _ -> count[0]++);
        return count[0];
    }

    private static Wanted with(Status status) {
        return Wanted.of(status);
    }

    private static Wanted wanted(String category, UUID quarter, UUID action, Optional<Set<UUID>> among) {
        return new Wanted(
                Status.OPEN,
                Optional.of(category),
                Optional.of(quarter),
                Optional.of(action),
                true,
                Period.ALL,
                among,
                List.of());
    }

    private static Fact fact(UUID id, String category, Standing standing, LocalDate deadline) {
        return new Fact(
                id,
                category,
                Optional.of(OLIVA),
                Optional.of(ACTION),
                standing,
                deadline,
                TODAY.minusDays(20),
                standing == Standing.CLOSED ? Optional.of(TODAY) : Optional.empty(),
                false,
                Optional.of(new GeoPoint(45.01, 8.64)));
    }
}
