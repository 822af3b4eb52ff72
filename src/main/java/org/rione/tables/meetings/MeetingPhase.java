package org.rione.tables.meetings;

/** Where a meeting stands: only {@link #CANCELLED} is decided by somebody, the others by the clock. */
public enum MeetingPhase {
    AHEAD,
    RUNNING,
    OVER,
    CANCELLED
}
