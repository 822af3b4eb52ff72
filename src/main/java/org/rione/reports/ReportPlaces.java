package org.rione.reports;

import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;
import org.springframework.stereotype.Component;

/** Whether a place is in the city, and in which quarter of it. */
@Component
class ReportPlaces {

    private final Territory territory;
    private final RioneProperties rione;

    ReportPlaces(Territory territory, RioneProperties rione) {
        this.territory = territory;
        this.rione = rione;
    }

    /**
     * The point decides the quarter; without a point it is the one that was chosen, as long as it exists.
     *
     * @throws Refusal when the point is outside the municipality
     */
    ReportPlace settled(ReportPlace place) {
        if (place.point().isPresent() && !territory.contains(place.point().get())) {
            throw new Refusal("reports.refused.outside", rione.municipality().city());
        }
        var quarter = place.point()
                .flatMap(territory::neighbourhoodAt)
                .or(() -> place.neighbourhood().flatMap(territory::find).filter(Neighbourhood::active));
        return new ReportPlace(place.point(), quarter.map(Neighbourhood::id), place.address());
    }
}
