package org.rione.participation;

import java.time.Instant;
import java.util.Optional;

/** What lists show of a subject's participation; folded in the background, a second or two behind. */
public record Tally(Importance importance, long ratings, long stars, long comments, Optional<Instant> lastCommentAt) {

    public static final Tally NONE = new Tally(Importance.NONE, 0, 0, 0, Optional.empty());

    /** The topic under which a change of any tally of this kind is announced, every few seconds at most. */
    public static String topic(SubjectKind kind) {
        return "tallies:" + kind;
    }

    /** The mean rating, once there are enough for one. */
    public Optional<Double> satisfaction() {
        return Sample.isEnough(ratings) ? Optional.of((double) stars / ratings) : Optional.empty();
    }
}
