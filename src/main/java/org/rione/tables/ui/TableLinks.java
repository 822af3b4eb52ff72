package org.rione.tables.ui;

import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Round;

/** The addresses of the pages of tables and rounds. */
public final class TableLinks {

    public static final String ALL = "/tavoli";

    public static String table(String slug) {
        return ALL + "/" + slug;
    }

    public static String table(NeighbourhoodTable table) {
        return table(table.slug());
    }

    public static String round(Round round) {
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
