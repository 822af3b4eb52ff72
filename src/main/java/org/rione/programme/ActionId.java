package org.rione.programme;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an action of a programme; the same for as long as its programme exists, whatever is imported. */
public record ActionId(UUID value) implements Serializable {}
