package org.rione.participation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rione.identity.OfficeId;
import org.rione.shared.PersonId;

/**
 * A comment as it is stored. What others may read of it is a {@link ReadComment}.
 *
 * @param root the comment that opened the thread; its own id for a root
 * @param office the office whose voice it is
 * @param body what its author wrote, whatever is shown
 * @param shownBody what a moderator left of it
 */
record Comment(
        CommentId id,
        Subject subject,
        CommentId root,
        PersonId author,
        Optional<OfficeId> office,
        Stance stance,
        String body,
        Optional<String> shownBody,
        CommentState state,
        boolean listed,
        int useful,
        Instant writtenAt,
        Optional<Instant> editedAt,
        long version) {

    static final Duration EDIT_WINDOW = Duration.ofMinutes(15);

    boolean isRoot() {
        return id.equals(root);
    }

    boolean isWrittenBy(PersonId person) {
        return author.equals(person);
    }

    Instant editableUntil() {
        return writtenAt.plus(EDIT_WINDOW);
    }

    /** A text that a moderator has touched is not the author's to rewrite any more. */
    boolean isEditableAt(Instant now) {
        return !now.isAfter(editableUntil())
                && shownBody.isEmpty()
                && (state == CommentState.PUBLISHED || state == CommentState.HELD);
    }

    boolean isDeletable() {
        return state == CommentState.PUBLISHED || state == CommentState.HELD;
    }
}
