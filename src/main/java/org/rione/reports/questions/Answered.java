package org.rione.reports.questions;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rione.shared.DayWords;

/** A question with what was answered to it; never without an answer. */
public record Answered(Question question, List<String> values) {

    private static final int DECIMALS = 10;

    /** What was answered, in the order of the questions. */
    public static List<Answered> of(List<Question> questions, Answers answers) {
        return questions.stream()
                .filter(question -> answers.byQuestion().containsKey(question.code()))
                .map(question -> new Answered(question, answers.byQuestion().getOrDefault(question.code(), List.of())))
                .toList();
    }

    /** The answer as people read it. */
    public String said(Locale language, ZoneId zone) {
        return values.stream().map(value -> said(value, language, zone)).collect(Collectors.joining(", "));
    }

    private String said(String value, Locale language, ZoneId zone) {
        return switch (question.kind()) {
            case LINE, TEXT, NOTICE -> value;
            case NUMBER -> {
                var format = NumberFormat.getNumberInstance(language);
                format.setMaximumFractionDigits(DECIMALS);
                yield format.format(new BigDecimal(value));
            }
            case MOMENT -> DayWords.moment(language, zone).format(OffsetDateTime.parse(value));
            case ONE_OF, SOME_OF -> names(language).getOrDefault(value, value);
        };
    }

    private Map<String, String> names(Locale language) {
        return question.choices().stream().collect(Collectors.toMap(Question.Choice::code, choice -> choice.name()
                .in(language)));
    }
}
