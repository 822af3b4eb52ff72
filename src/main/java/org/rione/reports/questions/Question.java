package org.rione.reports.questions;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rione.shared.Texts;

/**
 * What reporters of a category are asked.
 *
 * @param code unique in its category
 * @param published whether everybody reads the answers on the page of a public report
 * @param retired nobody is asked any more; answers given before still have their words
 * @param hint how to answer, or empty
 * @param choices what can be chosen, for kinds that have choices
 */
public record Question(
        String code,
        QuestionKind kind,
        boolean required,
        boolean published,
        boolean retired,
        Words text,
        Words hint,
        List<Choice> choices)
        implements Serializable {

    /** The same in both languages. */
    public record Words(String italian, String english) implements Serializable {

        public static final Words NONE = new Words("", "");

        public String in(Locale locale) {
            return Texts.supported(locale).equals(Locale.ENGLISH) ? english : italian;
        }
    }

    /**
     * One possible answer.
     *
     * @param retired it cannot be chosen any more
     */
    public record Choice(String code, Words name, boolean retired) implements Serializable {}

    /**
     * @throws IllegalArgumentException when choices are missing, or there are some where nothing can be chosen, or what
     *     is written freely would be published: nobody reads it before
     */
    public Question {
        choices = List.copyOf(choices);
        if (kind.hasChoices() == choices.isEmpty()) {
            throw new IllegalArgumentException("question " + code + ": choices");
        }
        if (kind == QuestionKind.NOTICE && required) {
            throw new IllegalArgumentException("question " + code + ": nobody can answer a notice");
        }
        if (published && !kind.publishable()) {
            throw new IllegalArgumentException("question " + code + ": free words are not published unread");
        }
    }

    /** As it is asked today: without the choices that were taken out. Empty when it is not asked any more. */
    Optional<Question> asked() {
        var offered = choices.stream().filter(choice -> !choice.retired()).toList();
        return retired || kind.hasChoices() && offered.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(code, kind, required, published, false, text, hint, offered));
    }

    boolean offers(String choice) {
        return choices.stream().anyMatch(offered -> offered.code().equals(choice));
    }
}
