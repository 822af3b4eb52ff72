package org.rione.moderation.screening;

import java.time.Month;

/**
 * The Italian tax code (codice fiscale): sixteen characters, the last one a check letter. Digits may be replaced by
 * letters where two people would have the same code (omocodia).
 */
final class TaxCode {

    static final int LENGTH = 16;

    private static final String LAYOUT = "LLLLLLDDMDDLDDDL"; // letter, digit, month
    private static final String MONTHS = "abcdehlmprst";
    private static final String OMOCODIA = "lmnpqrstuv"; // in place of 0 to 9
    private static final String ODD = "BAKPLCQDREVOSFTGUHMINJWZYX"; // the letter at index v counts v

    /** Whether the character may stand at this place; lower case. */
    static boolean fits(char c, int place) {
        return switch (LAYOUT.charAt(place)) {
            case 'L' -> c >= 'a' && c <= 'z';
            case 'D' -> digit(c) >= 0;
            default -> MONTHS.indexOf(c) >= 0;
        };
    }

    /** Sixteen fitting characters in lower case: is there such a day, and is the last letter right? */
    static boolean valid(String code) {
        return dayExists(code) && code.charAt(15) == 'a' + checkValue(code, 15) % 26;
    }

    /** The sum behind the check letter. */
    private static int checkValue(String code, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int value = code.charAt(i) <= '9' ? code.charAt(i) - '0' : code.charAt(i) - 'a';
            sum += i % 2 == 0 ? ODD.indexOf('A' + value) : value; // places are counted from 1: these are the odd ones
        }
        return sum;
    }

    private static boolean dayExists(String code) {
        int day = 10 * digit(code.charAt(9)) + digit(code.charAt(10));
        int year = 10 * digit(code.charAt(6)) + digit(code.charAt(7));
        int ofMonth = day > 40 ? day - 40 : day; // women: the day and 40
        return ofMonth >= 1
                && ofMonth <= Month.of(MONTHS.indexOf(code.charAt(8)) + 1).length(year % 4 == 0);
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : OMOCODIA.indexOf(c);
    }

    private TaxCode() {}
}
