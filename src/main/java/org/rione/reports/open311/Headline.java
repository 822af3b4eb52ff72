package org.rione.reports.open311;

import org.rione.reports.NewReport;

/** The title of a report that was sent without one: the beginning of its description. Pure. */
public final class Headline {

    private static final String MORE = "…";

    /** The first line, cut between two words if it is too long. */
    public static String of(String description) {
        var line = description.strip().lines().findFirst().orElse("").strip();
        if (line.codePointCount(0, line.length()) <= NewReport.TITLE_LENGTH) {
            return line;
        }
        var cut = line.substring(0, line.offsetByCodePoints(0, NewReport.TITLE_LENGTH - 1));
        int word = cut.lastIndexOf(' ');
        return (word > NewReport.TITLE_LENGTH / 2 ? cut.substring(0, word) : cut).strip() + MORE;
    }

    /** Whether the description says the title already. */
    static boolean isOf(String title, String description) {
        return description.startsWith(title.endsWith(MORE) ? title.substring(0, title.length() - 1) : title);
    }

    private Headline() {}
}
