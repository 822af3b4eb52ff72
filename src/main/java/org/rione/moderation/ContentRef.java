package org.rione.moderation;

import java.util.UUID;

/** Points at a piece of content that belongs to another module. */
public record ContentRef(ContentKind kind, UUID id) {}
