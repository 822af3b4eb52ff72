package org.rione.tables.lots;

import java.util.UUID;

/** Which draw. */
public record LotId(UUID value) {}
