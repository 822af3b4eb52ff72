package org.rione.tables.joining;

import org.rione.identity.Secret;

/** The addresses of who sits at a table and of the ways to a seat. */
public final class JoiningLinks {

    private static final String TABLES = "/tavoli/";

    /** Who sits at a table, and the form to ask for a seat. */
    public static String members(String tableSlug) {
        return TABLES + tableSlug + "/componenti";
    }

    /** Where those who run a table invite, accept and decline. */
    public static String manage(String tableSlug) {
        return members(tableSlug) + "/gestione";
    }

    /** Where those who run a table write its mandate. */
    public static String mandate(String tableSlug) {
        return TABLES + tableSlug + "/mandato";
    }

    public static String invitation(String tableSlug, Secret secret) {
        return TABLES + tableSlug + "/invito/" + secret.text();
    }

    private JoiningLinks() {}
}
