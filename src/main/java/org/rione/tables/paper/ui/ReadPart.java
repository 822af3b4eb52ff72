package org.rione.tables.paper.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Tr;
import org.rione.tables.Round;
import org.rione.tables.paper.PaperReadings;

/** Writing down a sheet. The reading of the other operator is never shown here. */
class ReadPart extends Div {

    private final Round round;
    private final PaperReadings readings;
    private final SerializableRunnable changed;
    private final TextField code = new TextField(t("tables.paper.read.code"));
    private final ReadingFields fields;
    private final Paragraph said = p("rn-said", "");
    private final Paragraph wrong = p("rn-field-error", "");
    private final Paragraph waiting = p("rn-hint", "");

    ReadPart(Round round, PaperReadings readings, SerializableRunnable changed) {
        this.round = round;
        this.readings = readings;
        this.changed = changed;
        this.fields = new ReadingFields(round);
        code.setMaxLength(20);
        code.setHelperText(t("tables.paper.read.code-help"));
        code.addClassName("rn-short");
        attr(said, "role", "status");
        attr(wrong, "role", "alert");
        add(el(
                "section",
                "rn-card",
                el("h2", "rn-card-title", t("tables.paper.read.title")),
                p("rn-hint", t("tables.paper.read.why")),
                code,
                fields,
                wrong,
                attr(button("rn-btn", this::read, text(t("tables.paper.read.save"))), "data-kind", "primary"),
                said,
                waiting));
        drawWaiting();
    }

    private void read() {
        code.setInvalid(false);
        wrong.setText("");
        said.setText("");
        try {
            var outcome = readings.read(round.id(), code.getValue(), fields.read());
            said.setText(t("tables.paper.read.said", outcome));
            fields.clear();
            code.clear();
            code.focus();
            drawWaiting();
            changed.run();
        } catch (Refusal refusal) {
            if (refusal.code().startsWith("tables.refused.ballot.")) {
                wrong.setText(Tr.refusal(refusal) + " " + t("tables.paper.read.void-hint"));
            } else {
                code.setInvalid(true);
                code.setErrorMessage(Tr.refusal(refusal));
                code.focus();
            }
        }
    }

    private void drawWaiting() {
        var codes = readings.waiting(round.id());
        waiting.setText(
                codes.isEmpty()
                        ? t("tables.paper.read.none-waiting")
                        : t("tables.paper.read.waiting", String.join(", ", codes)));
    }
}
