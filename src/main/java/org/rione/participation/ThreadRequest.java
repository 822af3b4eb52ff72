package org.rione.participation;

import java.util.Optional;
import java.util.UUID;
import org.rione.shared.Cursor;

/**
 * What part of a thread is asked for.
 *
 * @param after where the page begins
 * @param single a comment to be shown whatever page it is on, before the others
 * @param unfolded the root whose replies are shown further, and the reply after which they go on
 */
public record ThreadRequest(
        CommentSort sort, Optional<Cursor> after, Optional<CommentId> single, Optional<Unfolded> unfolded) {

    /** More replies of one root. */
    public record Unfolded(CommentId root, Optional<CommentId> after) {}

    public static ThreadRequest first(CommentSort sort) {
        return new ThreadRequest(sort, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The cursor that the text of an address stands for; an address that nobody was given leads to the first page. */
    public static Optional<Cursor> cursor(String text) {
        try {
            var cursor = Cursor.decode(text, 3);
            Integer.parseInt(cursor.key().get(1));
            UUID.fromString(cursor.key().get(2));
            return Optional.of(cursor);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public ThreadRequest from(Cursor cursor) {
        return new ThreadRequest(sort, Optional.of(cursor), Optional.empty(), unfolded);
    }
}
