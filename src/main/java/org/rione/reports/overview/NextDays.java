package org.rione.reports.overview;

import java.util.Arrays;
import java.util.Optional;
import org.rione.reports.overview.Overview.Way;

/** Picks the rows of the next days of a list. */
final class NextDays {

    /** So many ids are looked up in a few milliseconds; beyond them an index does better. */
    static final int MOST = 5_000;

    private static final int FIRST_ROOM = 256;

    private final boolean backwards;
    private final int from;
    private final int atLeast;
    /** Row in the low half, day in the high one, turned so that what comes first is smallest. */
    private long[] found = new long[FIRST_ROOM];

    private int used;
    private boolean all;

    /**
     * @param from days before this one are over; this one may be over in part
     * @param atLeast so many of later days
     */
    NextDays(Way way, Optional<Integer> from, int atLeast) {
        this.backwards = way == Way.NEWEST_FIRST;
        this.from = from.map(this::turned).orElse(Integer.MIN_VALUE);
        this.atLeast = atLeast;
    }

    private int turned(int day) {
        return backwards ? -day : day;
    }

    void add(int row, int day) {
        var place = turned(day);
        if (place < from) {
            return;
        }
        if (used == found.length) {
            found = Arrays.copyOf(found, 2 * used);
        }
        found[used++] = (long) place << Integer.SIZE | row;
    }

    /** Whole days of rows; empty when they would be more than {@link #MOST}. */
    Optional<int[]> rows() {
        Arrays.sort(found, 0, used);
        var end = 0;
        var later = 0;
        while (end < used && (later < atLeast || day(end) == day(end - 1))) {
            later += day(end) > from ? 1 : 0;
            end++;
        }
        all = end == used;
        return end > MOST
                ? Optional.empty()
                : Optional.of(
                        Arrays.stream(found, 0, end).mapToInt(one -> (int) one).toArray());
    }

    /** Whether the rows are all that come; known after {@link #rows()}. */
    boolean all() {
        return all;
    }

    private int day(int at) {
        return (int) (found[at] >> Integer.SIZE);
    }
}
