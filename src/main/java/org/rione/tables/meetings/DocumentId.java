package org.rione.tables.meetings;

import java.util.UUID;

/** Which document of a meeting. */
public record DocumentId(UUID value) {}
