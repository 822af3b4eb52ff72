package org.rione.reports.questions;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.rione.shared.Texts;

/**
 * What reporters of a category are asked.
 *
 * @param code unique in its category
 * @param hint how to answer, or empty
 * @param choices what can be chosen, for kinds that have choices
 */
public record Question(String code, QuestionKind kind, boolean required, Words text, Words hint, List<Choice> choices)
        implements Serializable {

    /** The same in both languages. */
    public record Words(String italian, String english) implements Serializable {

        public String in(Locale locale) {
            return Texts.supported(locale).equals(Locale.ENGLISH) ? english : italian;
        }
    }

    /** One possible answer. */
    public record Choice(String code, Words name) implements Serializable {}

    /** @throws IllegalArgumentException when choices are missing, or there are some where nothing can be chosen */
    public Question {
        choices = List.copyOf(choices);
        if (kind.hasChoices() == choices.isEmpty()) {
            throw new IllegalArgumentException("question " + code + ": choices");
        }
        if (kind == QuestionKind.NOTICE && required) {
            throw new IllegalArgumentException("question " + code + ": nobody can answer a notice");
        }
    }

    boolean offers(String choice) {
        return choices.stream().anyMatch(offered -> offered.code().equals(choice));
    }
}
