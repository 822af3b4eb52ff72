package org.rione.reports.settings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rione.reports.questions.Question;
import org.rione.reports.questions.QuestionKind;
import org.rione.reports.settings.Problem;
import org.rione.reports.settings.WrittenQuestion;

/** The fields of a question. Its kind is chosen once: answers of one kind would not fit another. */
final class QuestionForm extends Div {

    private final Optional<Question> before;
    private final Select<QuestionKind> kind = new Select<>();
    private final TextField italian = new TextField(t("reports.questions.italian"));
    private final TextField english = new TextField(t("reports.questions.english"));
    private final TextField hintItalian = new TextField(t("reports.questions.hint-it"));
    private final TextField hintEnglish = new TextField(t("reports.questions.hint-en"));
    private final Checkbox required = new Checkbox(t("reports.questions.required"));
    private final Checkbox published = new Checkbox(t("reports.questions.published"));
    private final ChoicesPart choices;
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    QuestionForm(
            Optional<Question> before,
            String back,
            SerializableFunction<WrittenQuestion, List<Problem>> check,
            SerializableConsumer<WrittenQuestion> save) {
        this.before = before;
        this.choices = new ChoicesPart(before.map(Question::choices).orElse(List.of()));
        addClassName("rn-stack");
        kind.setLabel(t("reports.questions.kind"));
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(one -> t(QuestionsView.KIND, one));
        kind.setValue(before.map(Question::kind).orElse(QuestionKind.LINE));
        kind.setReadOnly(before.isPresent());
        kind.setHelperText(t(before.isPresent() ? "reports.questions.kind.stays" : "reports.questions.kind.hint"));
        kind.setWidthFull();
        kind.addValueChangeListener(_ -> fit());
        before.ifPresent(this::fill);
        line("italian", italian, t("reports.questions.text.hint"));
        line("english", english, "");
        line("hintItalian", hintItalian, t("reports.questions.hint.hint"));
        line("hintEnglish", hintEnglish, "");
        add(kind, italian, english, hintItalian, hintEnglish, choices, required, published);
        before.ifPresent(one -> add(p("rn-hint", t("reports.questions.code", one.code()))));
        add(div(
                "rn-row",
                attr(button("rn-btn", () -> save(check, save), text(t("reports.save"))), "data-kind", "primary"),
                attr(link("rn-btn", back, text(t("reports.cancel"))), "data-kind", "quiet")));
        fit();
    }

    private void line(String name, TextField field, String hint) {
        field.setMaxLength(WrittenQuestion.WORDS_LENGTH);
        field.setHelperText(hint);
        field.setManualValidation(true);
        field.setWidthFull();
        field.setId(name);
        fields.put(name, field);
    }

    private void fill(Question question) {
        italian.setValue(question.text().italian());
        english.setValue(question.text().english());
        hintItalian.setValue(question.hint().italian());
        hintEnglish.setValue(question.hint().english());
        required.setValue(question.required());
        published.setValue(question.published());
    }

    /** Only what this kind knows. */
    private void fit() {
        var now = kind.getValue();
        choices.setVisible(now.hasChoices());
        required.setVisible(now != QuestionKind.NOTICE);
        published.setVisible(now.publishable());
        published.setHelperText(t("reports.questions.published.hint"));
    }

    private void save(
            SerializableFunction<WrittenQuestion, List<Problem>> check, SerializableConsumer<WrittenQuestion> save) {
        var written = read();
        var problems = check.apply(written);
        var all = new LinkedHashMap<>(fields);
        all.putAll(choices.fields());
        FieldProblems.show(all, problems);
        choices.show(Problem.of("choices", problems));
        if (problems.isEmpty()) {
            save.accept(written);
        }
    }

    private WrittenQuestion read() {
        var now = kind.getValue();
        return new WrittenQuestion(
                before.map(Question::code).orElse(""),
                now,
                required.getValue() && now != QuestionKind.NOTICE,
                published.getValue() && now.publishable(),
                new Question.Words(italian.getValue(), english.getValue()),
                new Question.Words(hintItalian.getValue(), hintEnglish.getValue()),
                now.hasChoices() ? choices.read() : List.of());
    }
}
