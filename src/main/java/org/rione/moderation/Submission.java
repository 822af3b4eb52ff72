package org.rione.moderation;

import java.util.List;
import java.util.Optional;
import org.rione.shared.PersonId;

/**
 * Content as it enters moderation.
 *
 * @param author who wrote it, when they have an account
 * @param texts every text that will be public, such as title and description, in the order in which they are shown
 */
public record Submission(ContentRef content, Optional<PersonId> author, List<String> texts) {

    public Submission {
        texts = List.copyOf(texts);
    }
}
