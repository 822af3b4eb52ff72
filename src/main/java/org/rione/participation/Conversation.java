package org.rione.participation;

import java.util.List;
import java.util.Optional;

/**
 * A root comment and the replies to it, official ones first, then oldest first.
 *
 * @param nextReply the last reply shown, when there are more after it
 */
public record Conversation(ReadComment root, List<ReadComment> replies, Optional<CommentId> nextReply) {

    public Conversation {
        replies = List.copyOf(replies);
    }
}
