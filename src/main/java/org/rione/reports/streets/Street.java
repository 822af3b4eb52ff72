package org.rione.reports.streets;

import java.io.Serializable;
import java.util.Optional;
import org.rione.shared.GeoPoint;

/**
 * A street or a place that everybody knows by its name.
 *
 * @param point somewhere on it, or none
 */
public record Street(String name, Optional<GeoPoint> point) implements Serializable {

    public static final int NAME_LENGTH = 120;

    /** @throws IllegalArgumentException when the name is missing or too long */
    public Street {
        name = name.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            throw new IllegalArgumentException("name of a street: 1 to " + NAME_LENGTH + " characters");
        }
    }
}
