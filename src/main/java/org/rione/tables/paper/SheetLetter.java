package org.rione.tables.paper;

import org.rione.tables.Round;
import org.rione.tables.RoundOption;

/** The letter of an option on paper, by which the desk finds it whatever the order of the sheet. */
public final class SheetLetter {

    /** A, B … Z, A2, B2 …: where the option stands in the round. */
    public static String of(Round round, RoundOption option) {
        var at = round.options().indexOf(option);
        return (char) ('A' + at % 26) + (at < 26 ? "" : String.valueOf(at / 26 + 1));
    }

    private SheetLetter() {}
}
