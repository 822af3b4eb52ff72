package org.rione.programme;

import java.util.List;
import java.util.Locale;
import org.rione.shared.Texts;

/**
 * Something wrong in a programme file.
 *
 * @param line counted from 1
 * @param path where in the file's structure, such as {@code actions[12].section}; empty for the file as a whole
 * @param code the reason; also the key of its text
 */
public record FileError(int line, String path, String code, List<String> arguments) {

    public FileError {
        arguments = List.copyOf(arguments);
    }

    public String reason(Locale locale) {
        return Texts.get(locale, code, arguments.toArray());
    }

    /** One line for a terminal: line, path, reason. */
    public String text(Locale locale) {
        return Texts.get(
                locale, "programme.file.at", Integer.toString(line), path.isEmpty() ? "-" : path, reason(locale));
    }
}
