package org.rione.community;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** @param what happened to the register: {@code entered}, {@code changed}, {@code contact-added}, {@code contact-removed} */
public record AssociationChanged(AssociationId association, String what, Instant at) implements DomainEvent {}
