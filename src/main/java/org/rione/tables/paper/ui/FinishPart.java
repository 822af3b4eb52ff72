package org.rione.tables.paper.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.Round;
import org.rione.tables.paper.PaperReadings;

/** All sheets that came back are read: the round can be counted. */
class FinishPart extends Div {

    private final Paragraph wrong = p("rn-field-error", "");

    FinishPart(Round round, PaperReadings readings) {
        attr(wrong, "role", "alert");
        add(el(
                "section",
                "rn-card",
                el("h2", "rn-card-title", t("tables.paper.finish.title")),
                p("", t("tables.paper.finish.why")),
                wrong,
                attr(
                        button("rn-btn", () -> finish(round, readings), text(t("tables.paper.finish.do"))),
                        "data-kind",
                        "primary")));
    }

    private void finish(Round round, PaperReadings readings) {
        try {
            readings.finish(round.id());
            Toast.show(t("tables.paper.finish.done"));
            UI.getCurrent().navigate(PaperDeskView.PATH.substring(1));
        } catch (Refusal refusal) {
            wrong.setText(Tr.refusal(refusal));
        }
    }
}
