package org.rione.participation;

import org.rione.participation.spi.SubjectCard;

/** The address of a single comment: its subject's page, with the comment in the list and in view. */
public final class Permalink {

    public static final String PARAMETER = "commento";

    public static String to(SubjectCard subject, CommentId comment) {
        return subject.path() + "?" + PARAMETER + "=" + comment.value() + "#" + anchor(comment);
    }

    /** The id of the comment's element. */
    public static String anchor(CommentId comment) {
        return "commento-" + comment.value();
    }

    private Permalink() {}
}
