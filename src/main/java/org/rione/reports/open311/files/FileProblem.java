package org.rione.reports.open311.files;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.rione.shared.Texts;

/**
 * Why a file of reports is not taken.
 *
 * @param line where, from 1; 0 when it is about the whole file
 * @param key of the text under {@code reports.open311.file}
 */
public record FileProblem(int line, String key, List<Object> arguments) implements Serializable {

    static FileProblem at(int line, String key, Object... arguments) {
        return new FileProblem(line, key, List.of(arguments));
    }

    /** One line for people. */
    public String text(Locale locale) {
        var reason = Texts.get(locale, "reports.open311.file." + key, arguments.toArray());
        return line == 0 ? reason : Texts.get(locale, "reports.open311.file.line", String.valueOf(line), reason);
    }
}
