package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.Optional;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.shared.ui.DayField;

/** The public answer: how things stand, and perhaps another day. */
final class AnswerForm extends Div {

    static final String FIELD = "risposta";

    private final TextArea sentence = new TextArea(t("reports.desk.answer"));
    private final DayField day = new DayField(t("reports.dialog.day"));

    /** @param today the first day that may be promised */
    AnswerForm(Report report, LocalDate today, TemplateChoice templates, SerializableConsumer<ReportAction> publish) {
        addClassName("rn-stack");
        templates.forStep(ReportAction.Kind.ANSWER, report, sentence).ifPresent(this::add);
        sentence.setId(FIELD);
        sentence.setMaxLength(ReportAction.SENTENCE_LENGTH);
        sentence.setMinRows(3);
        sentence.setWidthFull();
        day.setWidthFull();
        add(
                sentence,
                day,
                attr(
                        button("rn-btn", () -> publish(today, publish), text(t("reports.desk.publish", told(report)))),
                        "data-kind",
                        "primary",
                        "data-wide",
                        "",
                        "id",
                        "azione-answer"));
    }

    private static int told(Report report) {
        return report.supports() + 1;
    }

    private void publish(LocalDate today, SerializableConsumer<ReportAction> publish) {
        var missing = new Missing()
                .unless(!sentence.getValue().isBlank(), sentence, "reports.dialog.sentence.missing")
                .unless(
                        day.getOptionalValue()
                                .filter(one -> one.isBefore(today))
                                .isEmpty(),
                        day,
                        "reports.refused.past");
        if (missing.any()) {
            return;
        }
        publish.accept(new ReportAction.Answer(sentence.getValue(), Optional.ofNullable(day.getValue())));
    }
}
