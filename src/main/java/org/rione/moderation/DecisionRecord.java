package org.rione.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rione.shared.PersonId;

/**
 * A decision as it is kept.
 *
 * @param rule and {@code facts}: why, when something was restricted
 * @param seenVersion the version of the text that the moderator had read
 * @param before what was visible before it
 */
public record DecisionRecord(
        DecisionId id,
        ReviewItemId item,
        int round,
        ContentRef content,
        Optional<PersonId> author,
        Outcome outcome,
        Optional<Rule> rule,
        String facts,
        FoundBy foundBy,
        List<Passage> covered,
        long seenVersion,
        Visibility before,
        String context,
        String contextPath,
        Instant at,
        PersonId decider,
        String deciderName,
        Optional<Instant> undoneAt) {

    public DecisionRecord {
        covered = List.copyOf(covered);
    }
}
