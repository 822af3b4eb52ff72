package org.rione.tables.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Ballots read as rankings: by their places, or more points before fewer. */
final class Rankings {

    /** The options that a ballot names, best level first, equal ones together. Those it leaves out are not there. */
    static List<int[]> levels(Profile ballots, Profile.Group group) {
        var places = ballots.form() == BallotForm.RANKING;
        var order = IntStream.range(0, group.options.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> places ? group.values[i] : -group.values[i]))
                .toList();
        var levels = new ArrayList<int[]>();
        for (int from = 0; from < order.size(); ) {
            var to = from;
            while (to < order.size() && group.values[order.get(to)] == group.values[order.get(from)]) {
                to++;
            }
            levels.add(order.subList(from, to).stream()
                    .mapToInt(i -> group.options[i])
                    .toArray());
            from = to;
        }
        return levels;
    }

    private Rankings() {}
}
