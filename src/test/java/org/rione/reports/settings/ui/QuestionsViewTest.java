package org.rione.reports.settings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.reports.questions.CategoryQuestions;
import org.rione.reports.questions.Question;
import org.rione.reports.questions.QuestionKind;
import org.rione.reports.settings.CategorySettings;
import org.rione.reports.settings.QuestionSettings;
import org.rione.reports.settings.WrittenQuestion;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@WithPerson(role = Role.ADMINISTRATOR)
class QuestionsViewTest extends ViewTest {

    @Autowired
    CategorySettings categories;

    @Autowired
    CategoryQuestions questions;

    @Autowired
    QuestionSettings settings;

    @Autowired
    ReportCategories all;

    private String category = "";

    @BeforeEach
    void aCategory() {
        category = categories
                .add(new Category(
                        "prova-" + Ids.next().toString().substring(24),
                        Optional.of("g-servizi"),
                        "dots",
                        "Fontane",
                        "Fountains",
                        Optional.empty(),
                        5,
                        5,
                        false,
                        false,
                        true,
                        "",
                        "",
                        0))
                .code();
    }

    @Test
    void an_administrator_adds_a_question_with_its_choices() {
        open("amministrazione/categorie?categoria=" + category);
        assertThat(page()).contains("Nessuna domanda in più");
        open("amministrazione/domande?categoria=" + category);
        assertThat(page()).contains("Questa categoria non chiede niente in più.");

        open("amministrazione/domande?categoria=" + category + "&domanda=nuova");
        _assertNone(Checkbox.class, box -> box.withLabel("La risposta si legge sulla pagina pubblica"));
        kind().setValue(QuestionKind.ONE_OF);
        field("italian").setValue("Che cosa fa?");
        field("english").setValue("What does it do?");
        press("Salva");
        var words = _find(TextField.class, field -> field.withLabel("In italiano"));
        var english = _find(TextField.class, field -> field.withLabel("In inglese"));
        words.get(0).setValue("Perde");
        english.get(0).setValue("It leaks");
        words.get(1).setValue("È secca");
        english.get(1).setValue("It is dry");
        _get(Checkbox.class, box -> box.withLabel("Bisogna rispondere")).setValue(true);
        _get(Checkbox.class, box -> box.withLabel("La risposta si legge sulla pagina pubblica"))
                .setValue(true);
        press("Salva");

        assertThat(questions.of(category))
                .singleElement()
                .satisfies(one -> assertThat(one.code()).isEqualTo("che-cosa-fa"))
                .satisfies(one -> assertThat(one.required() && one.published()).isTrue())
                .satisfies(one -> assertThat(one.choices())
                        .extracting(Question.Choice::code)
                        .containsExactly("perde", "e-secca"));
        assertThat(page()).contains("Che cosa fa?", "obbligatoria", "risposta pubblica", "Perde, È secca");
        press("Non chiederla più");
        assertThat(questions.of(category)).isEmpty();
        assertThat(page()).contains("Non più chieste");
    }

    @Test
    void everything_wrong_is_said_at_once_each_beside_its_field_and_nothing_is_saved() {
        open("amministrazione/domande?categoria=" + category + "&domanda=nuova");
        kind().setValue(QuestionKind.ONE_OF);
        field("english").setValue("What does it do?");
        field("hintItalian").setValue("Una stima basta");
        press("Aggiungi una risposta");
        choices("In italiano").get(0).setValue("Perde");
        choices("In inglese").get(0).setValue("It leaks");
        choices("In italiano").get(1).setValue(" perde ");
        choices("In inglese").get(1).setValue("It drips");
        press("Salva");

        assertThat(error(field("italian"))).isEqualTo("Scrivi la domanda, da 1 a 200 caratteri.");
        assertThat(field("english").isInvalid()).isFalse();
        assertThat(error(field("hintEnglish"))).isEqualTo("Scrivi l’aiuto in tutte e due le lingue, o in nessuna.");
        assertThat(field("hintItalian").isInvalid()).isFalse();
        assertThat(choices("In italiano"))
                .extracting(QuestionsViewTest::error)
                .containsExactly(
                        "",
                        "Questa risposta c’è già: scrivine un’altra, o toglila.",
                        "Scrivi la risposta, o togli tutta la riga.");
        assertThat(choices("In inglese"))
                .extracting(QuestionsViewTest::error)
                .containsExactly("", "", "Scrivi la risposta, o togli tutta la riga.");
        assertThat(questions.ever(category)).isEmpty();

        remove(3);
        remove(2);
        field("italian").setValue("Che cosa fa?");
        field("hintItalian").setValue("");
        press("Salva");
        assertThat(field("italian").isInvalid()).isFalse();
        assertThat(page()).contains("Servono da 2 a 20 risposte fra cui scegliere.");
        assertThat(choices("In italiano")).extracting(TextField::isInvalid).containsExactly(false);
        assertThat(questions.ever(category)).isEmpty();
    }

    @Test
    void after_a_colleague_s_change_what_was_typed_stays_and_can_be_saved() {
        open("amministrazione/domande?categoria=" + category + "&domanda=nuova");
        field("italian").setValue("Da quando?");
        field("english").setValue("Since when?");
        settings.save(
                all.find(category).orElseThrow(),
                new WrittenQuestion(
                        "",
                        QuestionKind.NUMBER,
                        false,
                        false,
                        new Question.Words("Quanti?", "How many?"),
                        Question.Words.NONE,
                        List.of()));
        press("Salva");
        assertThat(page()).contains("Un collega ha cambiato questa categoria nel frattempo.");
        assertThat(field("italian").getValue()).isEqualTo("Da quando?");
        assertThat(questions.of(category)).extracting(Question::code).containsExactly("quanti");
        press("Salva");
        assertThat(questions.of(category)).extracting(Question::code).containsExactly("quanti", "da-quando");
    }

    private static List<TextField> choices(String label) {
        return _find(TextField.class, field -> field.withLabel(label));
    }

    private static String error(TextField field) {
        assertThat(field.isInvalid()).isEqualTo(!field.getErrorMessage().isEmpty());
        return field.getErrorMessage();
    }

    private static void remove(int choice) {
        _click(_find(NativeButton.class).stream()
                .filter(button -> ("Togli la risposta " + choice)
                        .equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static Select<QuestionKind> kind() {
        return _get(Select.class, select -> select.withLabel("Come si risponde"));
    }

    private static TextField field(String id) {
        return _get(TextField.class, field -> field.withId(id));
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }
}
