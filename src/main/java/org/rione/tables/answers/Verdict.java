package org.rione.tables.answers;

/** What an office says to a priority. Names are stored. */
public enum Verdict {
    ACCEPTED,
    PARTLY,
    REFUSED
}
