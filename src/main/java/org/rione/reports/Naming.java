package org.rione.reports;

/** How the reporter appears in public. Names are stored. */
public enum Naming {
    PSEUDONYMOUS,
    NAMED
}
