package org.rione.reports.settings;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.rione.reports.questions.Question;
import org.rione.reports.questions.QuestionKind;
import org.rione.shared.Refusal;

/**
 * A question as the administration has written it in the form: anything may be wrong with it.
 *
 * @param code empty for a new one
 * @param choices a new choice has an empty code
 */
public record WrittenQuestion(
        String code,
        QuestionKind kind,
        boolean required,
        boolean published,
        Question.Words text,
        Question.Words hint,
        List<Question.Choice> choices) {

    public static final int WORDS_LENGTH = 200;
    public static final int CHOICE_LENGTH = 120;
    public static final int MOST_CHOICES = 20;
    private static final int FEWEST_CHOICES = 2;
    private static final int CODE_LENGTH = 36;

    public WrittenQuestion {
        text = stripped(text);
        hint = stripped(hint);
        choices = List.copyOf(choices);
    }

    private static Question.Words stripped(Question.Words words) {
        return new Question.Words(words.italian().strip(), words.english().strip());
    }

    /** Everything that is wrong with it, for the fields of the form. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        note(problems, "italian", bad(text.italian(), WORDS_LENGTH), "reports.questions.refused.text", WORDS_LENGTH);
        note(problems, "english", bad(text.english(), WORDS_LENGTH), "reports.questions.refused.text", WORDS_LENGTH);
        note(problems, "hintItalian", tooLong(hint.italian()), "reports.questions.refused.hint", WORDS_LENGTH);
        note(problems, "hintEnglish", tooLong(hint.english()), "reports.questions.refused.hint", WORDS_LENGTH);
        note(
                problems,
                hint.italian().isEmpty() ? "hintItalian" : "hintEnglish",
                hint.italian().isEmpty() != hint.english().isEmpty(),
                "reports.questions.refused.hint-languages");
        note(problems, "required", required && kind == QuestionKind.NOTICE, "reports.questions.refused.required");
        note(problems, "published", published && !kind.publishable(), "reports.questions.refused.published");
        if (kind.hasChoices()) {
            var asked = choices.stream().filter(choice -> !choice.retired()).count();
            note(
                    problems,
                    "choices",
                    asked < FEWEST_CHOICES || choices.size() > MOST_CHOICES,
                    "reports.questions.refused.choices",
                    FEWEST_CHOICES,
                    MOST_CHOICES);
            noteNames(problems, "italian", Question.Words::italian);
            noteNames(problems, "english", Question.Words::english);
        }
        return problems;
    }

    /** The field of one choice among the problems, by its place in the list. */
    public static String field(int choice, String language) {
        return "choices." + choice + "." + language;
    }

    /** Each choice has words of its own: who answers could not tell two apart, and those who count could not either. */
    private void noteNames(List<Problem> problems, String language, Function<Question.Words, String> words) {
        var offered = new HashSet<String>();
        for (int i = 0; i < choices.size(); i++) {
            var name = words.apply(choices.get(i).name()).strip();
            var twice = !name.isEmpty() && !choices.get(i).retired() && !offered.add(name.toLowerCase(Locale.ITALIAN));
            var field = field(i, language);
            note(problems, field, name.isEmpty(), "reports.questions.refused.choice");
            note(
                    problems,
                    field,
                    name.length() > CHOICE_LENGTH,
                    "reports.questions.refused.choice-long",
                    CHOICE_LENGTH);
            note(problems, field, twice, "reports.questions.refused.choice-twice");
        }
    }

    private static boolean bad(String words, int most) {
        return words.isBlank() || words.strip().length() > most;
    }

    private static boolean tooLong(String words) {
        return words.length() > WORDS_LENGTH;
    }

    private static void note(List<Problem> problems, String field, boolean wrong, String code, Object... arguments) {
        if (wrong) {
            problems.add(new Problem(field, new Refusal(code, arguments)));
        }
    }

    /** As it is kept, under a code that none of these has. */
    Question named(Collection<String> taken) {
        return new Question(
                free(text.italian(), taken), kind, required, published, false, text, hint, choices(List.of()));
    }

    /** The same as an answer of this kind. */
    WrittenQuestion of(QuestionKind other) {
        return new WrittenQuestion(code, other, required, published, text, hint, choices);
    }

    /** As it is kept in place of what it was, which is of the same kind: no choice that somebody may have taken goes. */
    Question instead(Question before) {
        return new Question(
                before.code(),
                before.kind(),
                required,
                published,
                before.retired(),
                text,
                hint,
                choices(before.choices()));
    }

    private List<Question.Choice> choices(List<Question.Choice> before) {
        if (!kind.hasChoices()) {
            return List.of();
        }
        var all = new ArrayList<Question.Choice>();
        var codes = new ArrayList<>(before.stream().map(Question.Choice::code).toList());
        for (var choice : choices) {
            var code = codes.contains(choice.code())
                    ? choice.code()
                    : free(choice.name().italian(), codes);
            codes.add(code);
            all.add(new Question.Choice(code, stripped(choice.name()), choice.retired()));
        }
        before.stream()
                .filter(one -> all.stream().noneMatch(kept -> kept.code().equals(one.code())))
                .forEach(one -> all.add(new Question.Choice(one.code(), one.name(), true)));
        return all;
    }

    /** Programs name questions and choices by these. */
    private static String free(String words, Collection<String> taken) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ITALIAN)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var shortened = plain.length() <= CODE_LENGTH ? plain : plain.substring(0, CODE_LENGTH);
        var first = shortened.isEmpty() ? "voce" : shortened;
        var code = first;
        for (int i = 2; taken.contains(code); i++) {
            code = first + "-" + i;
        }
        return code;
    }

    static Optional<Question> find(List<Question> questions, String code) {
        return questions.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
