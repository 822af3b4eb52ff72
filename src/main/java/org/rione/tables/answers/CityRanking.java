package org.rione.tables.answers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rione.tables.TableId;

/**
 * The priorities of all tables in one order, by the divisor method of Webster and Sainte-Laguë: the k-th priority of a
 * table is worth the table's weight divided by 2k − 1. However far one reads, each table has its fair share of what was
 * read. Pure.
 *
 * @see <a href="https://www.jstor.org/stable/10.7864/j.ctvcb59f8">Balinski and Young, Fair Representation, 2001</a>
 */
final class CityRanking {

    private CityRanking() {}

    /** What stands where; equal ones of different tables share a place. */
    record Ranked(int place, Priority priority) {}

    /**
     * @param all each table's priorities of one round
     * @param weights of the tables, positive; one that is missing weighs 1
     * @return by place; equal ones in the order in which they have waited, then by the table's name
     */
    static List<Ranked> rank(List<Priority> all, Map<TableId, Long> weights) {
        record Worth(Priority priority, long weight, long divisor) {

            /** The worthier first: compared by cross-multiplying, so that nothing is rounded. */
            int against(Worth other) {
                return Long.compare(
                        Math.multiplyExact(other.weight, divisor), Math.multiplyExact(weight, other.divisor));
            }
        }
        Comparator<Worth> worthier = Worth::against;
        var byTable = all.stream()
                .sorted(Comparator.comparingInt(Priority::place))
                .collect(Collectors.groupingBy(Priority::table));
        var worth = byTable.values().stream()
                .flatMap(ofTable -> IntStream.range(0, ofTable.size())
                        .mapToObj(i -> new Worth(
                                ofTable.get(i),
                                weights.getOrDefault(ofTable.get(i).table(), 1L),
                                2L * i + 1)))
                .sorted(worthier.thenComparing(one -> one.priority().publishedAt())
                        .thenComparing(one -> one.priority().tableName())
                        .thenComparing(one -> one.priority().option().value()))
                .toList();
        return worth.stream()
                .map(one -> new Ranked(
                        1
                                + (int) worth.stream()
                                        .filter(other -> other.against(one) < 0)
                                        .count(),
                        one.priority()))
                .toList();
    }
}
