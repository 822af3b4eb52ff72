package org.rione.reports.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.ServiceTest;
import org.rione.WithPerson;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.reports.questions.Answered;
import org.rione.reports.questions.Answers;
import org.rione.reports.questions.CategoryQuestions;
import org.rione.reports.questions.Question;
import org.rione.reports.questions.Question.Choice;
import org.rione.reports.questions.Question.Words;
import org.rione.reports.questions.QuestionKind;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@WithPerson(role = Role.ADMINISTRATOR)
class QuestionSettingsTest extends ServiceTest {

    @Autowired
    QuestionSettings settings;

    @Autowired
    CategorySettings categorySettings;

    @Autowired
    CategoryOrder order;

    @Autowired
    ReportCategories categories;

    @Autowired
    CategoryQuestions questions;

    private Category fresh() {
        return categorySettings.add(new Category(
                "prova-" + Ids.next().toString().substring(24),
                Optional.of("g-servizi"),
                "dots",
                "Prova",
                "Trial",
                Optional.empty(),
                5,
                5,
                false,
                false,
                true,
                "",
                "",
                0));
    }

    private Category now(Category category) {
        return categories.find(category.code()).orElseThrow();
    }

    private static WrittenQuestion line(String italian) {
        return written("", QuestionKind.LINE, italian, List.of());
    }

    private static WrittenQuestion written(String code, QuestionKind kind, String italian, List<Choice> choices) {
        return new WrittenQuestion(code, kind, false, false, new Words(italian, "English"), Words.NONE, choices);
    }

    private static Choice choice(String code, String name) {
        return new Choice(code, new Words(name, name), false);
    }

    private List<String> asked(Category category) {
        return questions.of(category.code()).stream().map(Question::code).toList();
    }

    @Test
    void questions_are_added_ordered_and_taken_out() {
        var category = fresh();
        settings.save(now(category), line("Da quando è così?"));
        settings.save(now(category), line("Perché?"));
        settings.save(now(category), line("Perché?"));
        assertThat(asked(category)).containsExactly("da-quando-e-cosi", "perche", "perche-2");
        settings.earlier(now(category), "perche");
        settings.later(now(category), "perche-2");
        assertThat(asked(category)).containsExactly("perche", "da-quando-e-cosi", "perche-2");
        settings.retire(now(category), "perche");
        assertThat(asked(category)).containsExactly("da-quando-e-cosi", "perche-2");
        settings.later(now(category), "perche-2");
        assertThat(asked(category)).containsExactly("da-quando-e-cosi", "perche-2");
        settings.askAgain(now(category), "perche");
        assertThat(asked(category)).containsExactly("da-quando-e-cosi", "perche-2", "perche");
    }

    @Test
    void a_choice_that_was_offered_keeps_its_words_for_old_answers() {
        var category = fresh();
        settings.save(
                now(category),
                written(
                        "",
                        QuestionKind.ONE_OF,
                        "Colore",
                        List.of(choice("", "Rosso"), choice("", "Verde"), choice("", "Blu"))));
        settings.save(
                now(category),
                written(
                        "colore",
                        QuestionKind.TEXT,
                        "Colore?",
                        List.of(choice("verde", "Verde"), choice("", "Giallo"))));
        var question = questions.of(category.code()).getFirst();
        assertThat(question.choices()).extracting(Choice::code).containsExactly("verde", "giallo");
        var old = new Answers(Map.of("colore", List.of("rosso")));
        assertThat(old.problems(List.of(question))).hasSize(1);
        assertThat(Answered.of(questions.ever(category.code()), old))
                .extracting(one -> one.said(java.util.Locale.ITALIAN, java.time.ZoneOffset.UTC))
                .containsExactly("Rosso");
    }

    @Test
    void the_kind_of_a_question_stays() {
        var category = fresh();
        settings.save(now(category), line("Perché?"));
        settings.save(now(category), written("perche", QuestionKind.NUMBER, "Quanto?", List.of()));
        assertThat(questions.of(category.code()))
                .extracting(Question::kind, question -> question.text().italian())
                .containsExactly(tuple(QuestionKind.LINE, "Quanto?"));
    }

    @Test
    void a_colleague_s_change_is_not_overwritten_and_nothing_is_half_done() {
        var seen = fresh();
        settings.save(seen, line("Prima"));
        assertThatThrownBy(() -> settings.save(seen, line("Seconda")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(asked(seen)).containsExactly("prima");
    }

    @Test
    void a_category_does_not_ask_more_than_people_would_answer() {
        var category = fresh();
        IntStream.range(0, QuestionSettings.MOST).forEach(i -> settings.save(now(category), line("Domanda " + i)));
        assertThatThrownBy(() -> settings.save(now(category), line("Troppo")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("reports.questions.refused.many"));
        settings.retire(now(category), "domanda-0");
        settings.save(now(category), line("Troppo"));
        assertThatThrownBy(() -> settings.askAgain(now(category), "domanda-0")).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "LINE, '', Why?, '', '', false, false, italian",
        "LINE, Perché?, ' ', '', '', false, false, english",
        "LINE, Perché?, Why?, Aiuto, '', false, false, hintEnglish",
        "LINE, Perché?, Why?, '', Help, false, false, hintItalian",
        "NOTICE, Chiama, Call, '', '', true, false, required",
        "LINE, Perché?, Why?, '', '', false, true, published",
        "TEXT, Perché?, Why?, '', '', false, true, published",
        "ONE_OF, Quale?, Which?, '', '', false, true, choices"
    })
    void what_is_wrong_is_said_of_its_field(
            QuestionKind kind,
            String italian,
            String english,
            String hintItalian,
            String hintEnglish,
            boolean required,
            boolean published,
            String field) {
        var written = new WrittenQuestion(
                "",
                kind,
                required,
                published,
                new Words(italian, english),
                new Words(hintItalian, hintEnglish),
                List.of(choice("", "Una")));
        assertThat(settings.check(written)).extracting(Problem::field).containsExactly(field);
        var category = fresh();
        assertThatThrownBy(() -> settings.save(category, written)).isInstanceOf(Refusal.class);
        assertThat(asked(category)).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_choice_is_said_of_its_field_in_its_language() {
        var written = new WrittenQuestion(
                "",
                QuestionKind.ONE_OF,
                false,
                false,
                new Words("Quale?", "Which?"),
                Words.NONE,
                List.of(
                        new Choice("", new Words("Rosso", "Red"), false),
                        new Choice("", new Words(" ROSSO", "Scarlet"), false),
                        new Choice("", new Words("r".repeat(121), ""), false),
                        new Choice("verde", new Words("Rosso", "Red"), true)));
        assertThat(settings.check(written))
                .extracting(Problem::field, problem -> problem.why().code())
                .containsExactly(
                        tuple("choices.1.italian", "reports.questions.refused.choice-twice"),
                        tuple("choices.2.italian", "reports.questions.refused.choice-long"),
                        tuple("choices.2.english", "reports.questions.refused.choice"));
        var category = fresh();
        assertThatThrownBy(() -> settings.save(category, written)).isInstanceOf(Refusal.class);
        assertThat(asked(category)).isEmpty();
    }

    @Test
    void a_category_moves_among_its_siblings_and_a_group_takes_its_own_along() {
        var first = fresh();
        var second = fresh();
        assertThat(places()).containsSubsequence(first.code(), second.code());
        order.earlier(second.code());
        assertThat(places()).containsSubsequence(second.code(), first.code());
        order.later(second.code());
        assertThat(places()).containsSubsequence(first.code(), second.code());
        order.earlier("g-spazi");
        assertThat(places()).containsSubsequence("g-strade", "g-spazi", "aree-gioco", "g-ambiente", "verde");
        order.later("g-spazi");
        assertThat(places()).containsSubsequence("g-strade", "g-ambiente", "verde", "g-spazi", "aree-gioco");
        var before = places();
        order.earlier(before.getFirst());
        assertThat(places()).isEqualTo(before);
        assertThatThrownBy(() -> order.later("nessuna")).isInstanceOf(Refusal.class);
    }

    private List<String> places() {
        return categories.all().stream().map(Category::code).toList();
    }
}
