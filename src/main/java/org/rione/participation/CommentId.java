package org.rione.participation;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a comment; later ones are greater. */
public record CommentId(UUID value) implements Serializable {}
