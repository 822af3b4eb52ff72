package org.rione.moderation.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rione.shared.PersonId;

/**
 * Content as a moderator sees it.
 *
 * @param version grows with every change of the texts: a decision on an older version is refused
 * @param texts the original texts
 * @param context where it stands, such as the title of the action, and its address
 */
public record Reviewed(
        long version,
        Optional<PersonId> author,
        Instant at,
        List<String> texts,
        String context,
        String contextPath,
        Optional<String> repliesTo,
        List<String> photoPaths) {

    public Reviewed {
        texts = List.copyOf(texts);
        photoPaths = List.copyOf(photoPaths);
    }
}
