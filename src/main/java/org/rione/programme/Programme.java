package org.rione.programme;

import java.time.Instant;

/** A programme's cover: what it is, for which years, from which source. */
public record Programme(
        ProgrammeId id,
        String slug,
        String municipality,
        String title,
        int from,
        int to,
        String kind,
        String language,
        String source,
        Instant importedAt,
        long version) {

    /** The years, as people write them: 2026–2031. */
    public String years() {
        return from + "\u2013" + to;
    }
}
