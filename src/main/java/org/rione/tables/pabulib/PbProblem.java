package org.rione.tables.pabulib;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rione.shared.Texts;

/**
 * What is wrong in one place of a file.
 *
 * @param line where, from 1; 0 when it is the file as a whole
 * @param arguments the texts of the reason, as they are to be shown
 */
public record PbProblem(long line, Flaw flaw, List<String> arguments) {

    /** Each with a sentence in both languages. */
    enum Flaw {
        TOO_LONG,
        NOT_UTF8,
        QUOTES,
        NOT_META,
        SECTION,
        COLUMN_TWICE,
        COLUMN_MISSING,
        KEY_MISSING,
        KEY_TWICE,
        PROJECT_ID,
        PROJECTS_MANY,
        PROJECT_TWICE,
        PROJECT_UNKNOWN,
        COST_NEGATIVE,
        COST_ABOVE,
        COST_DECIMALS,
        COST_NUMBER,
        VOTER_MISSING,
        VOTER_TWICE,
        SECTION_MISSING,
        HEADER_MISSING,
        PROJECTS_NONE,
        COUNT,
        TYPE_MISSING,
        TYPE,
        BUDGET,
        LIMIT,
        POINTS_COUNT,
        LENGTH,
        CHOOSE_ONE,
        SUM,
        POINTS,
        POINTS_RANGE
    }

    public PbProblem {
        arguments = List.copyOf(arguments);
    }

    static PbProblem of(long line, Flaw flaw, Object... arguments) {
        return new PbProblem(
                line, flaw, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** Why, in the language of whoever reads it; without a full stop, and beginning small. */
    public String reason(Locale language) {
        return Texts.get(language, "tables.pb.flaw." + flaw, arguments.toArray());
    }

    /** The same for a terminal: a sentence that begins with the line. */
    String sentence() {
        var reason = reason(Locale.ENGLISH);
        return line > 0
                ? "Line " + line + ": " + reason + "."
                : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
    }
}
