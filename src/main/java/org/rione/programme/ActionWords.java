package org.rione.programme;

import static org.rionedb.Tables.ACTION;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;

/**
 * What somebody typed to find actions: whole words or their beginnings, all of them wanted, or the code of one. Words
 * too short for the full-text index are left out unless they are the code.
 */
record ActionWords(String code, List<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final int MOST_WORDS = 8;

    static ActionWords of(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        return new ActionWords(
                text.length() <= 40 ? text : "",
                WORD.matcher(text.substring(0, Math.min(text.length(), 200)))
                        .results()
                        .map(match -> match.group())
                        .limit(MOST_WORDS)
                        .toList());
    }

    /** Nothing typed finds everything; something without a usable word finds only codes. */
    Condition condition() {
        if (code.isEmpty() && words.isEmpty()) {
            return DSL.trueCondition();
        }
        var byCode = ACTION.CODE.eq(code);
        return words.isEmpty() ? byCode : byCode.or(DSL.condition("{0}", match()));
    }

    OrderField<?> codeFirst() {
        return DSL.case_().when(ACTION.CODE.eq(code), 0).otherwise(1);
    }

    /** The best match first; when there is nothing to match, as said. */
    OrderField<?> relevanceOr(OrderField<?> otherwise) {
        return words.isEmpty() ? otherwise : match().desc();
    }

    private Field<Double> match() {
        var wanted = words.stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
        return DSL.field(
                "match ({0}, {1}, {2}) against ({3} in boolean mode)",
                Double.class, ACTION.TITLE, ACTION.SUMMARY, ACTION.WORDS, DSL.val(wanted));
    }
}
