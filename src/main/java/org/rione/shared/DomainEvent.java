package org.rione.shared;

import java.time.Instant;

/**
 * Something that happened, named in the past tense. Carries ids and facts, never what people wrote and never how
 * they voted. Published inside the transaction of the change; the audit trail stores it in the same transaction.
 */
public interface DomainEvent {

    Instant at();
}
