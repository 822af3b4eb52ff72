package org.rione.territory;

import java.util.List;
import org.rione.shared.Refusal;

/** A GeoJSON file that cannot be the borders of the city: everything that is wrong with it, at once. */
public final class BordersRefused extends Exception {

    private final transient List<Refusal> reasons;

    BordersRefused(List<Refusal> reasons) {
        super(reasons.toString());
        this.reasons = List.copyOf(reasons);
    }

    public List<Refusal> reasons() {
        return reasons;
    }
}
