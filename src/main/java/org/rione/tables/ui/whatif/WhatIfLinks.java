package org.rione.tables.ui.whatif;

import org.rione.tables.Round;
import org.rione.tables.ui.TableLinks;

/** The addresses where other rules are tried. */
public final class WhatIfLinks {

    static final String PUBLISHED = "/e-se";
    static final String DRAFT = "/prova";

    /** For everybody, on what was published. */
    public static String published(Round round) {
        return TableLinks.round(round) + PUBLISHED;
    }

    /** For those who prepare the round, on invented ballots. */
    public static String draft(Round round) {
        return TableLinks.round(round) + DRAFT;
    }

    private WhatIfLinks() {}
}
