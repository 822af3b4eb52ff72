package org.rione.tables.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rione.identity.OfficeId;

/** An answer that was given; it is never changed, a later one may stand above it. */
public record Answer(Verdict verdict, Optional<LocalDate> by, String reasons, OfficeId office, Instant at) {}
