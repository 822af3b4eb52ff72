package org.rione.tables.ui.answers;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.rione.shared.Refusal;
import org.rione.shared.ui.DayField;
import org.rione.shared.ui.Tr;
import org.rione.tables.answers.NewAnswer;
import org.rione.tables.answers.Priority;
import org.rione.tables.answers.Verdict;

/** The public answer of an office: yes by a day, in part, no; each with reasons. */
final class AnswerForm extends Div {

    private final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>(t("tables.answers.form.verdict"));
    private final DayField by = new DayField(t("tables.answers.form.by"));
    private final TextArea reasons = new TextArea(t("tables.answers.form.reasons"));
    private final SerializableConsumer<NewAnswer> give;

    /** @param give may refuse; the sentence is shown at the field that it is about */
    AnswerForm(Priority priority, SerializableConsumer<NewAnswer> give) {
        this.give = give;
        addClassName("rn-stack");
        prepare();
        priority.answer().ifPresent(before -> {
            verdict.setValue(before.verdict());
            before.by().ifPresent(by::setValue);
            reasons.setValue(before.reasons());
            add(p("rn-hint", t("tables.answers.form.correcting")));
        });
        showDay();
        add(
                verdict,
                by,
                reasons,
                attr(
                        button(
                                "rn-btn",
                                this::publish,
                                text(t(
                                        priority.answer().isPresent()
                                                ? "tables.answers.form.correct"
                                                : "tables.answers.form.publish"))),
                        "data-kind",
                        "primary",
                        "data-wide",
                        ""));
    }

    private void prepare() {
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(AnswerWords::verdict);
        verdict.setRequiredIndicatorVisible(true);
        verdict.addValueChangeListener(_ -> showDay());
        by.setHelperText(t("tables.answers.form.by-help"));
        by.setWidthFull();
        reasons.setRequiredIndicatorVisible(true);
        reasons.setHelperText(t("tables.answers.form.reasons-help"));
        reasons.setMaxLength(NewAnswer.LONGEST);
        reasons.setMinRows(4);
        reasons.setWidthFull();
        verdict.setManualValidation(true);
        by.setManualValidation(true);
        reasons.setManualValidation(true);
    }

    /** Nothing is promised with a refusal. */
    private void showDay() {
        by.setVisible(verdict.getValue() != Verdict.REFUSED);
        by.setRequiredIndicatorVisible(verdict.getValue() == Verdict.ACCEPTED);
    }

    private void publish() {
        verdict.setInvalid(false);
        by.setInvalid(false);
        reasons.setInvalid(false);
        try {
            if (verdict.isEmpty()) {
                throw new Refusal("tables.answers.refused.verdict-missing");
            }
            give.accept(new NewAnswer(
                    verdict.getValue(),
                    by.isVisible() ? Optional.ofNullable(by.getValue()) : Optional.empty(),
                    reasons.getValue()));
        } catch (Refusal refusal) {
            complain(refusal);
        }
    }

    private void complain(Refusal refusal) {
        HasValidation field =
                switch (refusal.code()) {
                    case "tables.answers.refused.day-missing",
                            "tables.answers.refused.day-past",
                            "tables.answers.refused.day-far" -> by;
                    case "tables.answers.refused.reasons-missing", "tables.answers.refused.reasons-long" -> reasons;
                    default -> verdict;
                };
        field.setErrorMessage(Tr.refusal(refusal));
        field.setInvalid(true);
        ((Component) field).getElement().executeJs("this.focus()");
    }
}
