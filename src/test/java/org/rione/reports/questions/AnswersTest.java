package org.rione.reports.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.reports.questions.Answers.Fault;

class AnswersTest {

    private static final Question.Words WORDS = new Question.Words("Domanda", "Question");

    static Stream<List<Object>> everyKind() {
        return Stream.of(
                List.of(QuestionKind.LINE, "34/b", true),
                List.of(QuestionKind.LINE, "x".repeat(251), false),
                List.of(QuestionKind.LINE, "😀".repeat(250), true),
                List.of(QuestionKind.TEXT, "x".repeat(4000), true),
                List.of(QuestionKind.TEXT, "x".repeat(4001), false),
                List.of(QuestionKind.NUMBER, "-12.5", true),
                List.of(QuestionKind.NUMBER, "12,5", false),
                List.of(QuestionKind.NUMBER, "1e999999999", false),
                List.of(QuestionKind.MOMENT, "2026-10-25T02:30:00+01:00", true),
                List.of(QuestionKind.MOMENT, "2026-10-25T02:30:00", false),
                List.of(QuestionKind.ONE_OF, "a", true),
                List.of(QuestionKind.ONE_OF, "z", false),
                List.of(QuestionKind.SOME_OF, "b", true),
                List.of(QuestionKind.SOME_OF, "z", false),
                List.of(QuestionKind.NOTICE, "anything", false));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void an_answer_has_the_form_of_its_question(List<Object> tried) {
        var question = question((QuestionKind) tried.get(0), "q", false);
        var problems = new Answers(Map.of("q", List.of((String) tried.get(1)))).problems(List.of(question));
        assertThat(problems.isEmpty()).as("%s", tried).isEqualTo(tried.get(2));
    }

    @Test
    void everything_that_is_missing_is_named_at_once_and_an_empty_answer_is_missing() {
        var questions = List.of(
                question(QuestionKind.LINE, "one", true),
                question(QuestionKind.ONE_OF, "two", true),
                question(QuestionKind.TEXT, "three", false));
        var problems = new Answers(Map.of("two", List.of(" "), "four", List.of("x"))).problems(questions);
        assertThat(problems)
                .extracting(Answers.Problem::fault, Answers.Problem::question)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Fault.MISSING, "one"),
                        org.assertj.core.groups.Tuple.tuple(Fault.MISSING, "two"),
                        org.assertj.core.groups.Tuple.tuple(Fault.UNKNOWN_QUESTION, "four"));
    }

    @Test
    void only_a_list_of_several_takes_several() {
        var one = new Answers(Map.of("q", List.of("a", "b")));
        assertThat(one.problems(List.of(question(QuestionKind.SOME_OF, "q", true))))
                .isEmpty();
        assertThat(one.problems(List.of(question(QuestionKind.ONE_OF, "q", true))))
                .extracting(Answers.Problem::fault)
                .containsExactly(Fault.SEVERAL);
    }

    @Test
    void a_question_that_nobody_could_answer_is_none() {
        assertThatThrownBy(() -> new Question("q", QuestionKind.ONE_OF, true, false, false, WORDS, WORDS, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Question("q", QuestionKind.NOTICE, true, false, false, WORDS, WORDS, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_written_freely_is_not_published_unread() {
        for (var kind : List.of(QuestionKind.LINE, QuestionKind.TEXT)) {
            assertThatThrownBy(() -> new Question("q", kind, false, true, false, WORDS, WORDS, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_was_taken_out_is_not_asked_but_still_has_its_words() {
        var kept = new Question.Choice("a", new Question.Words("Uno", "One"), false);
        var out = new Question.Choice("b", new Question.Words("Due", "Two"), true);
        var question = new Question("q", QuestionKind.SOME_OF, false, false, false, WORDS, WORDS, List.of(kept, out));
        assertThat(question.asked()).map(Question::choices).contains(List.of(kept));
        var given = new Answers(Map.of("q", List.of("a", "b")));
        assertThat(given.problems(List.of(question.asked().orElseThrow())))
                .extracting(Answers.Problem::value)
                .containsExactly("b");
        assertThat(Answered.of(List.of(question), given))
                .extracting(one -> one.said(Locale.ITALIAN, ZoneOffset.UTC))
                .containsExactly("Uno, Due");
        var onlyOut = new Question("q", QuestionKind.ONE_OF, true, false, false, WORDS, WORDS, List.of(out));
        assertThat(onlyOut.asked()).isEmpty();
    }

    @Test
    void numbers_and_moments_are_said_as_people_write_them() {
        var depth = question(QuestionKind.NUMBER, "q", false);
        assertThat(new Answered(depth, List.of("1234.5")).said(Locale.ITALIAN, ZoneOffset.UTC))
                .isEqualTo("1.234,5");
        assertThat(new Answered(depth, List.of("1234.5")).said(Locale.ENGLISH, ZoneOffset.UTC))
                .isEqualTo("1,234.5");
        var when = question(QuestionKind.MOMENT, "q", false);
        assertThat(new Answered(when, List.of("2026-11-19T22:30:00Z")).said(Locale.ITALIAN, ZoneId.of("Europe/Rome")))
                .contains("19 novembre 2026", "23:30");
    }

    static Question question(QuestionKind kind, String code, boolean required) {
        var choices = kind.hasChoices()
                ? List.of(new Question.Choice("a", WORDS, false), new Question.Choice("b", WORDS, false))
                : List.<Question.Choice>of();
        return new Question(code, kind, required, false, false, WORDS, WORDS, choices);
    }
}
