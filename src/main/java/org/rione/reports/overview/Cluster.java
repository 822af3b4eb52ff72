package org.rione.reports.overview;

import java.util.List;
import java.util.UUID;
import org.rione.shared.GeoPoint;

/**
 * Reports that lie close together on a map.
 *
 * @param middle where their bubble is drawn
 * @param southWest of the smallest rectangle around them, with {@code northEast}
 * @param some at most {@value #MOST_NAMED} of them, when they lie so close that coming nearer does not part them
 */
public record Cluster(
        GeoPoint middle,
        GeoPoint southWest,
        GeoPoint northEast,
        int inTime,
        int inHand,
        int late,
        int closed,
        List<UUID> some) {

    public static final int MOST_NAMED = 20;

    public int count() {
        return inTime + inHand + late + closed;
    }
}
