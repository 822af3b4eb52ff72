package org.rione.tables.meetings;

import java.time.Instant;

/** That a meeting does not take place, since when, and why. */
public record Cancellation(Instant at, String why) {}
