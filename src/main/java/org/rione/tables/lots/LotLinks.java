package org.rione.tables.lots;

/** The addresses of draws. */
public final class LotLinks {

    public static String lot(String tableSlug, int number) {
        return "/tavoli/" + tableSlug + "/sorteggi/" + number;
    }

    public static String announce(String tableSlug) {
        return "/tavoli/" + tableSlug + "/sorteggi/nuovo";
    }

    private LotLinks() {}
}
