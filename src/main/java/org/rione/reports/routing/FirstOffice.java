package org.rione.reports.routing;

import java.util.Optional;
import org.rione.reports.Category;
import org.rione.reports.ReportId;
import org.rione.territory.NeighbourhoodId;
import org.springframework.stereotype.Component;

/** Sends a new report to its first office and keeps why; inside the transaction of its arrival. */
@Component
public class FirstOffice {

    private final RoutingStore store;

    FirstOffice(RoutingStore store) {
        this.store = store;
    }

    /** @param text what the reporter wrote: title and description */
    public Routing.Decision decide(Category category, Optional<NeighbourhoodId> neighbourhood, String text) {
        return Routing.decide(
                store.rules(),
                new Routing.Asked(category.code(), category.parent(), category.office(), neighbourhood, text));
    }

    public void keep(ReportId report, Routing.Decision decision) {
        store.explain(report, decision);
    }
}
