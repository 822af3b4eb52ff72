package org.rione.reports.open311;

import java.util.Arrays;
import java.util.Optional;

/** In which form an answer goes out; the end of the address chooses it. */
enum Format {
    XML("xml", "text/xml; charset=utf-8"),
    JSON("json", "application/json; charset=utf-8");

    private final String ending;
    private final String contentType;

    Format(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    String mimeType() {
        return contentType.split(";", 2)[0];
    }

    static Optional<Format> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }

    /** What somebody can read who asked for this address, whatever it is. */
    static Format readableAt(String path) {
        return path.endsWith("." + JSON.ending) ? JSON : XML;
    }
}
