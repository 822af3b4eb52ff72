package org.rione.reports.questions;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers to the questions of one category, by the code of the question; only {@link QuestionKind#SOME_OF} has several.
 * An empty answer is none.
 */
public record Answers(Map<String, List<String>> byQuestion) implements Serializable {

    public static final Answers NONE = new Answers(Map.of());
    public static final int LINE_LENGTH = 250;
    public static final int TEXT_LENGTH = 4000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,10})?");

    public Answers {
        var given = new LinkedHashMap<String, List<String>>();
        byQuestion.forEach((question, values) -> {
            var filled = values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            if (!filled.isEmpty()) {
                given.put(question, filled);
            }
        });
        byQuestion = given;
    }

    /** What is wrong with an answer. */
    public enum Fault {
        MISSING,
        UNKNOWN_QUESTION,
        UNKNOWN_CHOICE,
        SEVERAL,
        NOT_A_NUMBER,
        NOT_A_MOMENT,
        TOO_LONG
    }

    /** One thing wrong, with the code of the question and the value that is refused, if there is one. */
    public record Problem(Fault fault, String question, String value) {}

    /** Everything that is wrong, in the order of the questions; empty when the answers can be kept. */
    public List<Problem> problems(List<Question> questions) {
        var problems = new ArrayList<Problem>();
        for (var question : questions) {
            var values = byQuestion.getOrDefault(question.code(), List.of());
            if (values.isEmpty() && question.required()) {
                problems.add(new Problem(Fault.MISSING, question.code(), ""));
            }
            if (values.size() > 1 && question.kind() != QuestionKind.SOME_OF) {
                problems.add(new Problem(Fault.SEVERAL, question.code(), values.get(1)));
            }
            values.forEach(value -> problem(question, value, problems));
        }
        var known = questions.stream().collect(Collectors.toMap(Question::code, Function.identity()));
        byQuestion.keySet().stream()
                .filter(code -> !known.containsKey(code))
                .forEach(code -> problems.add(new Problem(Fault.UNKNOWN_QUESTION, code, "")));
        return problems;
    }

    private static void problem(Question question, String value, List<Problem> problems) {
        var fits =
                switch (question.kind()) {
                    case LINE -> shorterThan(LINE_LENGTH, value) ? null : Fault.TOO_LONG;
                    case TEXT -> shorterThan(TEXT_LENGTH, value) ? null : Fault.TOO_LONG;
                    case NUMBER -> isNumber(value) ? null : Fault.NOT_A_NUMBER;
                    case MOMENT -> isMoment(value) ? null : Fault.NOT_A_MOMENT;
                    case ONE_OF, SOME_OF -> question.offers(value) ? null : Fault.UNKNOWN_CHOICE;
                    case NOTICE -> Fault.UNKNOWN_QUESTION;
                };
        if (fits != null) {
            problems.add(new Problem(fits, question.code(), value));
        }
    }

    /** Only the answers to these questions. */
    public Answers to(List<Question> questions) {
        var kept = new LinkedHashMap<>(byQuestion);
        kept.keySet().retainAll(questions.stream().map(Question::code).toList());
        return new Answers(kept);
    }

    private static boolean shorterThan(int characters, String value) {
        return value.codePointCount(0, value.length()) <= characters;
    }

    private static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    private static boolean isMoment(String value) {
        try {
            return OffsetDateTime.parse(value).getYear() > 0;
        } catch (DateTimeException notOne) {
            return false;
        }
    }
}
