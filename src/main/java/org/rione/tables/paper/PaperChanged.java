package org.rione.tables.paper;

import java.time.Instant;
import org.rione.shared.DomainEvent;
import org.rione.tables.RoundId;

/**
 * Something was done with the paper of a round. Not which sheet and not for whom: a code and a name must never meet.
 *
 * @param what "printed", "handed-out", "returned", "decided" or "finished"
 * @param sheets how many; 1 where one sheet is meant
 */
public record PaperChanged(RoundId round, String what, int sheets, Instant at) implements DomainEvent {}
