package org.rione.moderation.screening;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.List;

/** Telephone numbers as they are dialled in Italy, national or with a country code. */
final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int SHORTEST = 6;

    static List<Finding> find(Folded text) {
        var plain = text.toString();
        if (plain.chars().filter(Character::isDigit).count() < SHORTEST) {
            return List.of();
        }
        var found = new ArrayList<Finding>();
        for (var match : NUMBERS.findNumbers(plain, "IT", Leniency.VALID, Long.MAX_VALUE)) {
            found.add(text.finding(FindingKind.PHONE, match.start(), match.end()));
        }
        return found;
    }

    private Phones() {}
}
