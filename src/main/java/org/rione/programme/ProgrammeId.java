package org.rione.programme;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a programme. */
public record ProgrammeId(UUID value) implements Serializable {}
