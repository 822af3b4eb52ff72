package org.rione.reports.open311.contractors;

import java.time.Instant;
import org.rione.identity.OfficeId;
import org.rione.shared.DomainEvent;

/** The administration named the contractor of an office, or took it away. */
public record ContractorChanged(OfficeId office, boolean named, Instant at) implements DomainEvent {}
