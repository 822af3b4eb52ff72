package org.rione.moderation;

import java.time.Instant;
import java.util.Optional;
import org.rione.shared.DomainEvent;
import org.rione.shared.PersonId;

/** A moderator decided; the author, when there is one with an account, has been told why. */
public record ReviewDecided(
        ReviewItemId item,
        ContentRef content,
        Optional<PersonId> author,
        Outcome outcome,
        Optional<Rule> rule,
        FoundBy foundBy,
        Instant at)
        implements DomainEvent {}
