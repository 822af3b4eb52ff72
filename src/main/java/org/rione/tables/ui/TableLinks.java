package org.rione.tables.ui;

import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Round;

/** The addresses of this module's pages. */
final class TableLinks {

    static final String ALL = "/tavoli";

    static String table(String slug) {
        return ALL + "/" + slug;
    }

    static String table(NeighbourhoodTable table) {
        return table(table.slug());
    }

    static String round(Round round) {
        return table(round.tableSlug()) + "/votazioni/" + round.number();
    }

    /** The published file of a round. */
    static String file(Round round) {
        return "/api/v1/tables/" + round.tableSlug() + "/rounds/" + round.number() + "/ballots";
    }

    static String edit(Round round) {
        return round(round) + "/modifica";
    }

    static String newRound(NeighbourhoodTable table) {
        return table(table) + "/votazioni/nuova";
    }

    private TableLinks() {}
}
