package org.rione.tables.answers;

import java.time.Instant;
import org.rione.identity.OfficeId;
import org.rione.shared.DomainEvent;
import org.rione.tables.OptionId;
import org.rione.tables.RoundId;

/** An office answered a priority, or corrected its answer. */
public record PriorityAnswered(
        RoundId round, OptionId option, OfficeId office, Verdict verdict, boolean correction, Instant at)
        implements DomainEvent {}
