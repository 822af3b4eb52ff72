package org.rione.participation;

import java.util.Optional;

/**
 * A comment on its way in.
 *
 * @param repliesTo the comment it answers; answers to answers join the thread of the root
 * @param draftKey made by the writer's side once for each draft: sent twice, it is one comment
 */
public record NewComment(
        Subject subject, Optional<CommentId> repliesTo, Stance stance, CommentText text, String draftKey) {

    private static final int LONGEST_KEY = 64;

    public NewComment {
        if (draftKey.isBlank() || draftKey.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a draft key has 1 to " + LONGEST_KEY + " characters");
        }
    }
}
