package org.rione.tables;

import java.util.Optional;
import org.rione.shared.Refusal;
import org.rione.territory.NeighbourhoodId;

/**
 * What a table is about: a quarter of the city, or a theme, or neither: then the whole city.
 *
 * @param theme empty, or at most {@value #LONGEST} characters
 */
public record TableScope(Optional<NeighbourhoodId> district, String theme) {

    public static final int LONGEST = 120;

    /** @throws Refusal when it is about both, or the theme is too long */
    public TableScope {
        theme = theme.strip();
        if (district.isPresent() && !theme.isEmpty()) {
            throw new Refusal("tables.refused.scope");
        }
        if (theme.length() > LONGEST) {
            throw new Refusal("tables.refused.theme", LONGEST);
        }
    }
}
