package org.rione.tables.joining;

import java.util.UUID;

/** Which invitation. */
public record InvitationId(UUID value) {}
