package org.rione.community;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** @param what happened to an initiative: {@code proposed}, {@code changed}, {@code cancelled} */
public record InitiativeMoved(InitiativeId initiative, AssociationId association, String what, Instant at)
        implements DomainEvent {}
