package org.rione.programme;

import java.time.Instant;
import java.util.UUID;
import org.rione.shared.DomainEvent;

/** An office or the administration told how an action is going. */
public record ActionMoved(UUID action, ActionState from, ActionState to, int progress, Instant at)
        implements DomainEvent {}
