package org.rione.reports;

import java.util.UUID;

/** Addresses of this module's pages, for other modules to link to. */
public final class ReportLinks {

    public static final String LIST = "/segnalazioni";
    public static final String FEED = "/feed/segnalazioni.atom";
    public static final String NEW = "/segnalazioni/nuova";
    /** What people say about the service, for officers. */
    public static final String RATINGS = "/ufficio/valutazioni";

    public static final String DESK = "/ufficio";
    public static final String FOLLOW = "/segui";

    public static String report(String code) {
        return LIST + "/" + code;
    }

    /** The officers' workbench with this report chosen. */
    public static String desk(String code) {
        return DESK + "?segnalazione=" + code;
    }

    /** The day by which its answer is owed, for calendars. */
    public static String calendar(String code) {
        return report(code) + "/scadenza.ics";
    }

    public static String ofAction(UUID action) {
        return LIST + "?azione=" + action;
    }

    /** The form, with the action against which the problem is reported. */
    public static String newFor(UUID action) {
        return NEW + "?azione=" + action;
    }

    /** Where a letter to the reporter leads: nobody has to sign in there. */
    public static String follow(String secret) {
        return FOLLOW + "?codice=" + secret;
    }

    /** The receipt of one's own report, a PDF. */
    public static String receipt(String code) {
        return "/area-personale/segnalazioni/" + code + "/ricevuta.pdf";
    }

    /** The same for who holds a link of a letter. */
    public static String receiptByLink(String secret) {
        return FOLLOW + "/ricevuta.pdf?codice=" + secret;
    }

    /** As large as it is kept. */
    public static String photo(UUID photo) {
        return "/foto/" + photo + "/grande";
    }

    /** A covered photo as it was, for the few who may look. */
    public static String original(UUID covered) {
        return "/foto/" + covered + "/originale";
    }

    /** Small, for lists. */
    public static String thumbnail(UUID photo) {
        return "/foto/" + photo + "/piccola";
    }

    /** A document of a report or of a draft, for those who may read it. */
    public static String document(UUID document) {
        return "/allegati/" + document;
    }

    /** The same for who holds a link of a letter. */
    public static String documentByLink(UUID document, String secret) {
        return FOLLOW + "/allegati/" + document + "?codice=" + secret;
    }

    private ReportLinks() {}
}
