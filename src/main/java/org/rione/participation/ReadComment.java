package org.rione.participation;

import java.time.Instant;
import java.util.Optional;
import org.rione.identity.Office;
import org.rione.identity.PersonName;

/**
 * A comment as the person who asks may read it.
 *
 * @param text empty when it is not for their eyes: a placeholder stands in its place
 * @param author empty for a placeholder, and where an office speaks
 * @param redacted a moderator covered passages
 * @param editableUntil when it is their own and can still be changed
 * @param history there are earlier versions to be read
 */
public record ReadComment(
        CommentId id,
        CommentId root,
        Subject subject,
        CommentState state,
        Stance stance,
        Optional<String> text,
        Optional<PersonName> author,
        Optional<Office> office,
        boolean redacted,
        int useful,
        boolean usefulToMe,
        boolean mine,
        Instant writtenAt,
        Optional<Instant> editedAt,
        Optional<Instant> editableUntil,
        long version) {

    public boolean isRoot() {
        return id.equals(root);
    }

    public boolean isOfficial() {
        return office.isPresent();
    }
}
