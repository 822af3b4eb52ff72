package org.rione.tables.paper.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Tr;
import org.rione.tables.Round;
import org.rione.tables.paper.Batch;
import org.rione.tables.paper.PaperSheets;

/** Printing sheets: each batch stays there to be printed again. */
class PrintPart extends Div {

    private final Round round;
    private final PaperSheets sheets;
    private final IntegerField howMany = new IntegerField(t("tables.paper.print.how-many"));
    private final Div batches = new Div();

    PrintPart(Round round, PaperSheets sheets) {
        this.round = round;
        this.sheets = sheets;
        howMany.setMin(1);
        howMany.setMax(PaperSheets.MOST_AT_ONCE);
        howMany.setValue(10);
        howMany.setManualValidation(true);
        howMany.addClassName("rn-short");
        batches.addClassName("rn-stack");
        add(el(
                "section",
                "rn-card",
                el("h2", "rn-card-title", t("tables.paper.print.title")),
                p("rn-hint", t("tables.paper.print.why")),
                div(
                        "rn-row rn-field-row",
                        howMany,
                        attr(
                                button("rn-btn rn-beside-field", this::print, text(t("tables.paper.print.make"))),
                                "data-kind",
                                "neutral")),
                batches));
        draw();
    }

    private void print() {
        try {
            howMany.setInvalid(false);
            sheets.print(round.id(), howMany.getOptionalValue().orElse(0));
        } catch (Refusal refusal) {
            howMany.setInvalid(true);
            howMany.setErrorMessage(Tr.refusal(refusal));
        }
        draw();
    }

    private void draw() {
        batches.removeAll();
        sheets.batches(round.id()).forEach(batch -> batches.add(line(batch)));
    }

    private Component line(Batch batch) {
        var language = Tr.locale();
        var file = round.tableSlug() + "-" + round.number() + "-" + batch.number() + ".pdf";
        var handler = DownloadHandler.fromInputStream(_ -> {
            var bytes = sheets.pdf(round, batch.number(), language);
            return new DownloadResponse(new ByteArrayInputStream(bytes), file, "application/pdf", bytes.length);
        });
        return attr(
                new Anchor(
                        handler,
                        AttachmentType.DOWNLOAD,
                        t("tables.paper.print.batch", batch.number(), batch.sheets())),
                "router-ignore",
                "");
    }
}
