package org.rione.tables.answers;

import java.time.Instant;
import java.time.LocalDate;
import org.rione.identity.OfficeId;
import org.rione.shared.DomainEvent;
import org.rione.tables.OptionId;
import org.rione.tables.RoundId;

/** An office owes an answer to a priority by this day. */
public record PriorityHandedOver(RoundId round, OptionId option, OfficeId office, LocalDate due, Instant at)
        implements DomainEvent {}
