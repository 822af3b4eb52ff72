package org.rione.tables.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rione.tables.OptionId;
import org.rione.tables.RoundId;
import org.rione.tables.TableId;
import org.rione.tables.answers.CityRanking.Ranked;

class CityRankingTest {

    private final TableId oliva = new TableId(new UUID(0, 1));
    private final TableId centro = new TableId(new UUID(0, 2));

    @Test
    void tables_that_weigh_the_same_take_turns_and_share_places() {
        var ranked = CityRanking.rank(of(priorities(oliva, 3), priorities(centro, 2)), Map.of());
        assertThat(ranked).extracting(Ranked::place).containsExactly(1, 1, 3, 3, 5);
        assertThat(ranked)
                .extracting(one -> one.priority().table())
                .containsExactly(oliva, centro, oliva, centro, oliva);
    }

    /** Seats of 53,000 : 24,000 : 23,000 by Webster's method, from the textbook case of seven seats: 3, 2, 2. */
    @Test
    void the_first_lines_give_each_table_its_share_by_webster() {
        var third = new TableId(new UUID(0, 3));
        var ranked = CityRanking.rank(
                of(priorities(oliva, 7), priorities(centro, 7), priorities(third, 7)),
                Map.of(oliva, 53_000L, centro, 24_000L, third, 23_000L));
        var first =
                ranked.subList(0, 7).stream().map(one -> one.priority().table()).toList();
        assertThat(Collections.frequency(first, oliva)).isEqualTo(3);
        assertThat(Collections.frequency(first, centro)).isEqualTo(2);
        assertThat(Collections.frequency(first, third)).isEqualTo(2);
    }

    @Test
    void the_order_in_which_they_come_does_not_matter_and_each_table_keeps_its_own() {
        var all = of(priorities(oliva, 6), priorities(centro, 9));
        var expected = CityRanking.rank(all, Map.of(oliva, 3L));
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(CityRanking.rank(shuffled, Map.of(oliva, 3L))).isEqualTo(expected);
        assertThat(expected.stream().filter(one -> one.priority().table().equals(centro)))
                .extracting(one -> one.priority().place())
                .isSorted();
    }

    private static List<Priority> of(List<Priority> first, List<Priority> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<Priority> of(List<Priority> first, List<Priority> second, List<Priority> third) {
        return of(of(first, second), third);
    }

    private static List<Priority> priorities(TableId table, int many) {
        var all = new ArrayList<Priority>();
        for (int place = 1; place <= many; place++) {
            all.add(new Priority(
                    new OptionId(new UUID(table.value().getLeastSignificantBits(), place)),
                    new RoundId(table.value()),
                    table,
                    "tavolo",
                    "Tavolo",
                    1,
                    "Votazione",
                    Instant.EPOCH.plusSeconds(table.value().getLeastSignificantBits()),
                    place,
                    "Priorità " + place,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Instant.EPOCH,
                    0));
        }
        return all;
    }
}
