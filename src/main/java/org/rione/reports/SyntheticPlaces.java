package org.rione.reports;

import java.util.ArrayList;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.rione.shared.GeoPoint;
import org.rione.shared.SyntheticText;
import org.rione.shared.Weighted;
import org.rione.territory.Neighbourhood;
import org.rione.territory.NeighbourhoodId;
import org.rione.territory.Territory;
import org.springframework.stereotype.Component;

/** Places all over the demonstration city, many around its centre and few outside; some of them get most reports. */
@Component
class SyntheticPlaces {

    private static final int PLACES = 5000;
    private static final int MOST_TRIES = 50 * PLACES;
    private static final double LAT = 45.0136;
    private static final double LON = 8.6430;
    private static final double NEAR = 0.007;
    private static final double FAR = 0.03;
    private static final double OUTSKIRTS = 0.2;
    private static final double LON_PER_LAT = 1.4;
    private static final int HOUSES = 120;

    private final Territory territory;

    SyntheticPlaces(Territory territory) {
        this.territory = territory;
    }

    Weighted<ReportPlace> some(SyntheticText text, RandomGenerator random) {
        var places = new ArrayList<ReportPlace>(PLACES);
        for (int tries = 0; places.size() < PLACES && tries < MOST_TRIES; tries++) {
            var spread = random.nextDouble() < OUTSKIRTS ? FAR : NEAR;
            var point = new GeoPoint(
                    LAT + spread * random.nextGaussian(), LON + spread * LON_PER_LAT * random.nextGaussian());
            if (territory.contains(point)) {
                places.add(place(point, text, random));
            }
        }
        return Weighted.of(places, _ -> 1 / Math.sqrt(random.nextDouble() + 1e-4));
    }

    private ReportPlace place(GeoPoint point, SyntheticText text, RandomGenerator random) {
        Optional<NeighbourhoodId> quarter = territory.neighbourhoodAt(point).map(Neighbourhood::id);
        return new ReportPlace(
                Optional.of(point), quarter, text.any("street", random) + " " + (1 + random.nextInt(HOUSES)));
    }
}
