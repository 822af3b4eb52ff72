package org.rione.reports.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.rione.reports.overview.Fact.Standing;

/**
 * Facts of reports side by side in arrays, some fifty bytes each: a million is read through in a few milliseconds.
 * Not safe for several threads; {@link Overview} lets readers and writers take turns.
 */
final class Columns {

    private static final int NONE = -1;
    private static final int FIRST_ROOM = 1024;
    private static final Standing[] STANDINGS = Standing.values();
    private static final byte STANDING = 0x03;
    private static final byte FIXED = 0x04;
    private static final byte THERE = 0x08;

    /** Words and ids that come again and again, as small numbers. */
    private static final class Names<T> {

        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> names = new ArrayList<>();

        int add(T name) {
            return numbers.computeIfAbsent(name, one -> {
                names.add(one);
                return names.size() - 1;
            });
        }

        /** Something no row has when nobody has that name. */
        int find(T name) {
            return numbers.getOrDefault(name, Integer.MAX_VALUE);
        }
    }

    private final Names<String> categories = new Names<>();
    private final Names<UUID> quarters = new Names<>();
    private final Names<UUID> actions = new Names<>();

    private int used;
    private long[] high = new long[FIRST_ROOM];
    private long[] low = new long[FIRST_ROOM];
    private int[] category = new int[FIRST_ROOM];
    private int[] quarter = new int[FIRST_ROOM];
    private int[] action = new int[FIRST_ROOM];
    private int[] deadline = new int[FIRST_ROOM];
    private int[] created = new int[FIRST_ROOM];
    private int[] closed = new int[FIRST_ROOM];
    private byte[] flags = new byte[FIRST_ROOM];
    /** Of the text whose words are known; zero as long as they are not. */
    private int[] text = new int[FIRST_ROOM];

    private final Words words = new Words();
    private int[] x = new int[FIRST_ROOM];
    private int[] y = new int[FIRST_ROOM];
    /** Row plus one by the hash of the id, open addressing; a row stays in its place when its report goes. */
    private int[] index = new int[4 * FIRST_ROOM];

    /** Adds the report, or replaces what was known of it; false when it was known so. */
    boolean put(Fact fact) {
        var row = place(fact.id());
        var before = digest(row);
        fill(row, fact);
        return digest(row) != before;
    }

    /**
     * What the report says; false when that was known, or nothing else is known of the report. A report that says
     * something else than before goes on in a new row.
     */
    boolean say(UUID id, String said) {
        var row = find(id);
        var hash = said.hashCode() | 1;
        if (row == NONE || text[row] == hash) {
            return false;
        }
        var now = text[row] == 0 ? row : moved(row, id);
        text[now] = hash;
        words.add(now, said);
        return true;
    }

    private int moved(int row, UUID id) {
        if (used == high.length) {
            grow();
        }
        int now = used++;
        high[now] = high[row];
        low[now] = low[row];
        for (var column : List.of(category, quarter, action, deadline, created, closed, x, y)) {
            column[now] = column[row];
        }
        flags[now] = flags[row];
        index[slot(id)] = now + 1;
        flags[row] = 0;
        high[row] = low[row] = 0; // nobody's row from now on
        return now;
    }

    /** Forgets all reports but those in these rows. */
    void keep(BitSet rows) {
        for (int row = 0; row < used; row++) {
            if (!rows.get(row)) {
                flags[row] = 0;
            }
        }
    }

    /** False when nothing was known of it. */
    boolean remove(UUID id) {
        var row = find(id);
        if (row != NONE) {
            flags[row] = 0;
        }
        return row != NONE;
    }

    private long digest(int row) {
        long digest = flags[row];
        for (var column : List.of(category, quarter, action, deadline, created, closed, x, y)) {
            digest = digest * 0x9E3779B97F4A7C15L + column[row];
        }
        return digest;
    }

    private void fill(int row, Fact fact) {
        category[row] = categories.add(fact.category());
        quarter[row] = fact.quarter().map(quarters::add).orElse(NONE);
        action[row] = fact.action().map(actions::add).orElse(NONE);
        deadline[row] = day(fact.deadline());
        created[row] = day(fact.created());
        closed[row] = fact.closed().map(Columns::day).orElse(0);
        x[row] = fact.place().map(at -> World.x(at.lon())).orElse(NONE);
        y[row] = fact.place().map(at -> World.y(at.lat())).orElse(NONE);
        flags[row] = (byte) (THERE | fact.standing().ordinal() | (fact.fixed() ? FIXED : 0));
    }

    /** The row of this report, or -1. */
    int find(UUID id) {
        var row = index[slot(id)] - 1;
        return row >= 0 && (flags[row] & THERE) != 0 ? row : NONE;
    }

    /** Goes through the rows that are wanted, those that were added first first. */
    void each(Wanted wanted, LocalDate today, IntConsumer use) {
        var fits = fits(wanted, day(today));
        if (wanted.among().isPresent()) {
            wanted.among().get().stream()
                    .mapToInt(this::find)
                    .filter(row -> row >= 0)
                    .filter(fits)
                    .forEach(use);
            return;
        }
        if (!wanted.words().isEmpty()) {
            words.find(wanted.words()).stream().filter(fits).forEach(use);
            return;
        }
        for (int row = 0; row < used; row++) {
            if (fits.test(row)) {
                use.accept(row);
            }
        }
    }

    private IntPredicate fits(Wanted wanted, int today) {
        var ofCategory = wanted.category().map(categories::find).orElse(NONE);
        var inQuarter = wanted.quarter().map(quarters::find).orElse(NONE);
        var toAction = wanted.action().map(actions::find).orElse(NONE);
        int first = wanted.sent().from().map(Columns::day).orElse(Integer.MIN_VALUE);
        int last = wanted.sent().to().map(Columns::day).orElse(Integer.MAX_VALUE);
        return row -> (flags[row] & THERE) != 0
                && (ofCategory == NONE || category[row] == ofCategory)
                && (inQuarter == NONE || quarter[row] == inQuarter)
                && (toAction == NONE || action[row] == toAction)
                && (!wanted.linkedOnly() || action[row] != NONE)
                && created[row] >= first
                && created[row] <= last
                && switch (wanted.status()) {
                    case ALL -> true;
                    case OPEN -> standing(row) != Standing.CLOSED;
                    case CLOSED -> standing(row) == Standing.CLOSED;
                    case LATE -> late(row, today);
                };
    }

    boolean late(int row, int today) {
        return deadline[row] < today && standing(row).ordinal() < Standing.SUSPENDED.ordinal();
    }

    Standing standing(int row) {
        return STANDINGS[flags[row] & STANDING];
    }

    boolean fixed(int row) {
        return (flags[row] & FIXED) != 0;
    }

    UUID id(int row) {
        return new UUID(high[row], low[row]);
    }

    /** Days since 1970. */
    int created(int row) {
        return created[row];
    }

    /** Days since 1970. */
    int deadline(int row) {
        return deadline[row];
    }

    /** Days since 1970; 0 when it is open. */
    int closed(int row) {
        return closed[row];
    }

    /** As {@link World} has it; negative without a place. */
    int x(int row) {
        return x[row];
    }

    int y(int row) {
        return y[row];
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private int place(UUID id) {
        if (used == high.length) {
            grow();
        }
        var slot = slot(id);
        if (index[slot] == 0) {
            high[used] = id.getMostSignificantBits();
            low[used] = id.getLeastSignificantBits();
            index[slot] = ++used;
        }
        return index[slot] - 1;
    }

    private int slot(UUID id) {
        var mask = index.length - 1;
        var slot = mixed(id.getMostSignificantBits(), id.getLeastSignificantBits()) & mask;
        while (index[slot] != 0 && !is(index[slot] - 1, id)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean is(int row, UUID id) {
        return high[row] == id.getMostSignificantBits() && low[row] == id.getLeastSignificantBits();
    }

    private static int mixed(long high, long low) {
        var hash = (high * 31 + low) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 32);
    }

    /** Twice the room for rows keeps the index, four times the rows at first, half empty at least. */
    private void grow() {
        var room = used * 2;
        high = Arrays.copyOf(high, room);
        low = Arrays.copyOf(low, room);
        category = Arrays.copyOf(category, room);
        quarter = Arrays.copyOf(quarter, room);
        action = Arrays.copyOf(action, room);
        deadline = Arrays.copyOf(deadline, room);
        created = Arrays.copyOf(created, room);
        closed = Arrays.copyOf(closed, room);
        flags = Arrays.copyOf(flags, room);
        text = Arrays.copyOf(text, room);
        x = Arrays.copyOf(x, room);
        y = Arrays.copyOf(y, room);
        index = new int[2 * room];
        for (int row = 0; row < used; row++) {
            if ((high[row] | low[row]) == 0) {
                continue;
            }
            var slot = mixed(high[row], low[row]) & index.length - 1;
            while (index[slot] != 0) {
                slot = slot + 1 & index.length - 1;
            }
            index[slot] = row + 1;
        }
    }

    /** How many reports there are in each category among those that are wanted. */
    Map<String, Integer> byCategory(Wanted wanted, LocalDate today) {
        var counts = new int[categories.names.size()];
        each(wanted, today, row -> counts[category[row]]++);
        var named = new HashMap<String, Integer>();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                named.put(categories.names.get(number), counts[number]);
            }
        }
        return named;
    }
}
