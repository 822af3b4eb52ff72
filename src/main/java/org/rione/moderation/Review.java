package org.rione.moderation;

import java.util.List;
import java.util.Optional;
import org.rione.identity.PersonName;
import org.rione.moderation.screening.Finding;
import org.rione.moderation.spi.Reviewed;

/**
 * An item as a moderator has it before them.
 *
 * @param content empty when its author deleted it
 * @param findings for each text of the content what the screening marks now
 * @param history newest first
 * @param notices newest first
 * @param decision the last one that stands
 */
public record Review(
        ReviewItem item,
        Optional<Reviewed> content,
        List<List<Finding>> findings,
        Optional<PersonName> author,
        List<ReviewStep> history,
        List<NoticeRow> notices,
        Optional<DecisionRecord> decision) {

    public Review {
        findings = List.copyOf(findings);
        history = List.copyOf(history);
        notices = List.copyOf(notices);
    }
}
