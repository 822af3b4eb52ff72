package org.rione.reports.worklist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.rione.shared.GeoPoint;

/** A way from place to place that does not run to and fro: the nearest next, then crossings undone. Pure. */
final class StreetOrder {

    private static final int ROUNDS = 20;

    /** @param places the first is where one begins; at most some hundreds */
    static List<GeoPoint> of(List<GeoPoint> places) {
        var left = new ArrayList<>(places);
        var way = new ArrayList<GeoPoint>();
        while (!left.isEmpty()) {
            var next = way.isEmpty()
                    ? left.getFirst()
                    : left.stream()
                            .min(Comparator.comparingDouble(way.getLast()::metresTo))
                            .orElseThrow();
            left.remove(next);
            way.add(next);
        }
        for (int round = 0; round < ROUNDS && shortened(way); round++) {
            // each round that shortens it may open a way to another
        }
        return way;
    }

    /** Turns round the first stretch that makes the way shorter; the beginning stays. */
    private static boolean shortened(List<GeoPoint> way) {
        var better = false;
        for (int from = 1; from < way.size() - 1; from++) {
            for (int to = from + 1; to < way.size(); to++) {
                if (gain(way, from, to) > 1) {
                    Collections.reverse(way.subList(from, to + 1));
                    better = true;
                }
            }
        }
        return better;
    }

    private static double gain(List<GeoPoint> way, int from, int to) {
        var before = way.get(from - 1);
        var now = before.metresTo(way.get(from));
        var turned = before.metresTo(way.get(to));
        if (to + 1 < way.size()) {
            now += way.get(to).metresTo(way.get(to + 1));
            turned += way.get(from).metresTo(way.get(to + 1));
        }
        return now - turned;
    }

    static double length(List<GeoPoint> way) {
        double metres = 0;
        for (int i = 1; i < way.size(); i++) {
            metres += way.get(i - 1).metresTo(way.get(i));
        }
        return metres;
    }

    private StreetOrder() {}
}
