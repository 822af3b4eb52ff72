package org.rione.reports.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.rione.shared.GeoPoint;
import org.rione.shared.RioneProperties;
import org.springframework.stereotype.Component;

/**
 * Counts and gathers public reports in memory. A change made by this process is seen by whoever asks after its commit;
 * one made by another within {@link FreshFacts#OTHERS}. See docs/decisions/0100-reports-are-counted-in-memory.md.
 */
@Component
public class Overview {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final Wanted OPEN = Wanted.of(Wanted.Status.OPEN);

    private final FreshFacts fresh;
    private final RioneProperties rione;
    private final Clock clock;

    private record Asked(String kind, Wanted wanted, LocalDate day) {}

    Overview(FreshFacts fresh, RioneProperties rione, Clock clock) {
        this.fresh = fresh;
        this.rione = rione;
        this.clock = clock;
    }

    public int count(Wanted wanted) {
        return remembered(new Asked("count", wanted, today()), facts -> {
            var count = new int[1];
            facts.each(wanted, today(), _ -> count[0]++);
            return count[0];
        });
    }

    /** Categories without any are left out. */
    public Map<String, Integer> countByCategory(Wanted wanted) {
        return remembered(new Asked("categories", wanted, today()), facts -> facts.byCategory(wanted, today()));
    }

    /** How many were closed as fixed on this day or later. */
    public int fixedSince(LocalDate day) {
        var first = Columns.day(day);
        return remembered(new Asked("fixed", Wanted.ALL, day), facts -> {
            var count = new int[1];
            facts.each(Wanted.ALL, today(), row -> {
                if (facts.fixed(row) && facts.closed(row) >= first) {
                    count[0]++;
                }
            });
            return count[0];
        });
    }

    /** In which order the rows of a list come; within a day the caller sorts them. */
    public enum Way {
        NEWEST_FIRST,
        FIRST_DEADLINE_FIRST
    }

    /**
     * Reports of the next days of a list.
     *
     * @param ids those of whole days, in no order
     * @param all nothing comes after them
     */
    public record Next(List<UUID> ids, boolean all) {}

    /**
     * The next reports of a list; more than were asked for, since days are not cut.
     *
     * @param from the day on which the reports before the page end; some of its reports may still be to come
     * @param atLeast so many that stand on days after that one, if there are so many
     * @return empty when the days hold so many that memory is no help
     */
    public Optional<Next> next(Wanted wanted, Way way, Optional<LocalDate> from, int atLeast) {
        return fresh.read(facts -> {
            var days = new NextDays(way, from.map(Columns::day), atLeast);
            facts.each(
                    wanted,
                    today(),
                    row -> days.add(row, way == Way.NEWEST_FIRST ? facts.created(row) : facts.deadline(row)));
            return days.rows()
                    .map(rows ->
                            new Next(Arrays.stream(rows).mapToObj(facts::id).toList(), days.all()));
        });
    }

    /**
     * How many were sent, and how many were closed as fixed.
     */
    public record Month(int sent, int fixed) {}

    /** By month from this one on; months without any are left out. */
    public Map<YearMonth, Month> months(YearMonth first) {
        var from = Columns.day(first.atDay(1));
        var sent = new HashMap<Integer, Integer>();
        var fixed = new HashMap<Integer, Integer>();
        fresh.read(facts -> {
            facts.each(Wanted.ALL, today(), row -> {
                if (facts.created(row) >= from) {
                    sent.merge(facts.created(row), 1, Integer::sum);
                }
                if (facts.fixed(row) && facts.closed(row) >= from) {
                    fixed.merge(facts.closed(row), 1, Integer::sum);
                }
            });
            return 0;
        });
        var months = new HashMap<YearMonth, Month>();
        var days = new HashSet<>(sent.keySet());
        days.addAll(fixed.keySet());
        for (var day : days) {
            months.merge(
                    YearMonth.from(LocalDate.ofEpochDay(day)),
                    new Month(sent.getOrDefault(day, 0), fixed.getOrDefault(day, 0)),
                    (one, other) -> new Month(one.sent() + other.sent(), one.fixed() + other.fixed()));
        }
        return months;
    }

    /** Those with a place in the window, gathered so that no two bubbles touch; the largest first. */
    public List<Cluster> clusters(Wanted wanted, MapWindow window) {
        var grid = new Grid(window);
        return fresh.read(facts -> {
            var today = today();
            var day = Columns.day(today);
            facts.each(wanted, today, row -> grid.add(facts, row, day));
            return grid.clusters();
        });
    }

    /**
     * Open reports for whoever reports something at this place.
     *
     * @param near those whose place lies in the square around it
     * @param placeless those of which only words say where they are
     */
    public record Around(List<UUID> near, List<UUID> placeless) {}

    /**
     * @param metres from the middle of the square to its sides
     * @param most of each kind, the newest
     */
    public Around around(GeoPoint middle, double metres, int most) {
        var up = metres / METRES_PER_DEGREE;
        var aside = up / Math.max(0.01, Math.cos(Math.toRadians(middle.lat())));
        int west = World.x(middle.lon() - aside);
        int east = World.x(middle.lon() + aside);
        int one = World.y(middle.lat() - up);
        int other = World.y(middle.lat() + up);
        int top = Math.min(one, other);
        int bottom = Math.max(one, other);
        return fresh.read(facts -> {
            var near = new ArrayList<Integer>();
            var placeless = new ArrayList<Integer>();
            facts.each(OPEN, today(), row -> {
                int x = facts.x(row);
                int y = facts.y(row);
                if (x < 0) {
                    placeless.add(row);
                } else if (x >= west && x <= east && y >= top && y <= bottom) {
                    near.add(row);
                }
            });
            return new Around(newest(facts, near, most), newest(facts, placeless, most));
        });
    }

    private static List<UUID> newest(Columns facts, List<Integer> rows, int most) {
        return rows.stream()
                .sorted(Comparator.<Integer>comparingInt(facts::created)
                        .reversed()
                        .thenComparing(Comparator.reverseOrder()))
                .limit(most)
                .map(facts::id)
                .toList();
    }

    /** Whether reports can be counted by their words: some time after the start. */
    public boolean knowsWords() {
        return fresh.knowWords();
    }

    /** The same question is asked with every page until something has changed; those after words are too many. */
    private <T> T remembered(Asked asked, Function<Columns, T> question) {
        return asked.wanted().among().isPresent() ? fresh.read(question) : fresh.remembered(asked, question);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), rione.zone());
    }
}
