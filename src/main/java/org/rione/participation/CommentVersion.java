package org.rione.participation;

import java.time.Instant;

/** What a comment said until its author changed it. */
public record CommentVersion(Stance stance, String text, Instant until) {}
