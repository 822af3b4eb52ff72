package org.rione.tables.meetings;

/** The addresses of meetings, and of what programs read of them. */
public final class MeetingLinks {

    private static final String TABLES = "/tavoli/";

    /** All meetings of a table. */
    public static String all(String tableSlug) {
        return TABLES + tableSlug + "/riunioni";
    }

    public static String meeting(Meeting meeting) {
        return all(meeting.tableSlug()) + "/" + meeting.number();
    }

    public static String edit(Meeting meeting) {
        return meeting(meeting) + "/modifica";
    }

    /** Where minutes are written and presence is noted. */
    public static String minutes(Meeting meeting) {
        return meeting(meeting) + "/verbale";
    }

    public static String call(String tableSlug) {
        return all(tableSlug) + "/nuova";
    }

    public static String document(Meeting meeting, MeetingDocument document) {
        return document.link()
                .orElseGet(() -> TABLES + meeting.tableSlug() + "/documenti/"
                        + document.id().value() + ".pdf");
    }

    private MeetingLinks() {}
}
