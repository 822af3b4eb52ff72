package org.rione.tables.ui;

import java.util.Locale;
import org.rione.shared.ui.Tr;
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

    /** All dates of a table as iCalendar. */
    public static String calendar(String tableSlug) {
        return table(tableSlug) + "/calendario.ics" + language();
    }

    /** What happens at a table as Atom. */
    public static String feed(String tableSlug) {
        return "/feed" + table(tableSlug) + ".atom" + language();
    }

    /** Programs cannot be asked which language they read: it is that of the page where somebody follows the link. */
    private static String language() {
        return Tr.locale().equals(Locale.ENGLISH) ? "?lang=en" : "";
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
