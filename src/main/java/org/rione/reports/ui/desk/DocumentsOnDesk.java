package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.rione.reports.Report;
import org.rione.reports.documents.ReportDocuments;
import org.rione.reports.ui.DocumentsList;
import org.rione.shared.ui.Html;

/** The documents that came with the report, and with those that were merged into it. */
@org.springframework.stereotype.Component
class DocumentsOnDesk implements DeskPart {

    private final ReportDocuments documents;

    DocumentsOnDesk(ReportDocuments documents) {
        this.documents = documents;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Optional<Component> build(Report report, SerializableRunnable redraw) {
        var readable = documents.of(report);
        return readable.isEmpty()
                ? Optional.empty()
                : Optional.of(attr(
                        el(
                                "section",
                                "rn-card",
                                attr(Html.h2(t("reports.documents")), "id", "documenti", "class", "rn-h3"),
                                DocumentsList.of(readable, report.code()),
                                p("rn-hint", t("reports.documents.private"))),
                        "data-pad",
                        "s",
                        "aria-labelledby",
                        "documenti"));
    }
}
