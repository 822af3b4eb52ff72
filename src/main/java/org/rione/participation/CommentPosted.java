package org.rione.participation;

import java.time.Instant;
import java.util.UUID;
import org.rione.shared.DomainEvent;

/**
 * Somebody wrote a comment.
 *
 * @param root the comment that it replies to, or itself
 * @param official an office speaks
 * @param held it waits for a moderator
 */
public record CommentPosted(
        UUID comment, UUID root, SubjectKind kind, UUID subject, boolean official, boolean held, Instant at)
        implements DomainEvent {}
