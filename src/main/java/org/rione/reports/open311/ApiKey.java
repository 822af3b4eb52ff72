package org.rione.reports.open311;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rione.identity.OfficeId;

/**
 * What lets a program send reports.
 *
 * @param perMinute how many requests it may send in a minute
 * @param office the office in whose name it may answer, for a contractor who sends news of its work
 * @param lastUsed to the minute
 */
public record ApiKey(
        UUID id, String name, int perMinute, Optional<OfficeId> office, Instant created, Optional<Instant> lastUsed)
        implements Serializable {}
