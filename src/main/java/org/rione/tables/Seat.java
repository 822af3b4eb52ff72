package org.rione.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rione.identity.PersonName;

/**
 * A place at a table and who has it.
 *
 * @param until the last day, when the term has an end
 */
public record Seat(PersonName person, boolean facilitator, Instant since, Optional<LocalDate> until, JoinedBy how) {}
