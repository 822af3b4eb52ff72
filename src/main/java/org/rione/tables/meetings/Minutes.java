package org.rione.tables.meetings;

import java.time.Instant;
import java.util.Optional;

/**
 * What was said at a meeting, as the table approved it.
 *
 * @param text plain text, its lines as written
 * @param corrected when it was last approved anew, if ever
 */
public record Minutes(String text, Instant approved, Optional<Instant> corrected) {}
