package org.rione.reports;

/** Who sees a report. Names are stored. */
public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** The reporter and the office. */
    PRIVATE
}
