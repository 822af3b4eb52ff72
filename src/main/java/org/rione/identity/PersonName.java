package org.rione.identity;

import org.rione.shared.PersonId;

/** How a person appears to others. An erased person keeps their contributions under a neutral name. */
public record PersonName(PersonId id, String name, boolean verified) {

    /** One or two letters for the round picture beside the name. */
    public String initials() {
        return initials(name);
    }

    /** The same for any name, such as an office's. */
    public static String initials(String name) {
        var words = name.trim().split("[\\s.]+");
        var letters = new StringBuilder();
        for (int i = 0; i < Math.min(2, words.length); i++) {
            words[i].codePoints()
                    .findFirst()
                    .ifPresent(letter -> letters.appendCodePoint(Character.toUpperCase(letter)));
        }
        return letters.toString();
    }
}
