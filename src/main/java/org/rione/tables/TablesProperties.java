package org.rione.tables;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the tables.
 *
 * @param smallestPublished from how many ballots on single ones are published, 2..1000; below, they could be guessed
 */
@ConfigurationProperties("rione.tables")
record TablesProperties(@DefaultValue("30") int smallestPublished) {

    TablesProperties {
        if (smallestPublished < 2 || smallestPublished > 1000) {
            throw new IllegalArgumentException(
                    "rione.tables.smallest-published is between 2 and 1000, not " + smallestPublished);
        }
    }
}
