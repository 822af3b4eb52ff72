package org.rione.programme;

import java.time.Instant;
import java.util.UUID;
import org.rione.shared.DomainEvent;

/** A programme was imported from a file, and so many actions changed. */
public record ProgrammeImported(
        UUID programme, String slug, int added, int changed, int archived, int returned, Instant at)
        implements DomainEvent {}
