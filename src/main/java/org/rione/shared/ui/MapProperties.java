package org.rione.shared.ui;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where maps get their streets.
 *
 * @param tiles address of a tile server, {@code https://tiles.example.org/{z}/{x}/{y}.png}; none by default: nobody's
 *     browser is sent to a third party unless the municipality decides it
 * @param attribution what the owner of the tiles wants to be written on the map
 */
@ConfigurationProperties("rione.map")
record MapProperties(
        @DefaultValue("") String tiles, @DefaultValue("") String attribution) {

    /** @throws IllegalArgumentException when the address is not one of tiles */
    MapProperties {
        if (!tiles.isEmpty() && !tiles.matches("(https?:/)?/\\S*\\{z}\\S*")) {
            throw new IllegalArgumentException("rione.map.tiles is not the address of a tile server: " + tiles);
        }
    }
}
