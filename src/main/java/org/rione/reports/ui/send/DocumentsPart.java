package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import org.rione.reports.ReportLinks;
import org.rione.reports.documents.ReportDocument;
import org.rione.reports.documents.ReportDocuments;
import org.rione.reports.ui.DocumentsList;
import org.rione.shared.Refusal;
import org.rione.shared.files.PdfUpload;
import org.rione.shared.ui.FilePicker;
import org.rione.shared.ui.Icon;

/** The documents of the report: chosen, listed with their sizes, taken away again. Nobody but the office reads them. */
final class DocumentsPart extends Div {

    private final Writing writing;
    private final List<ReportDocument> list;
    private final SerializableConsumer<List<ReportDocument>> onChanged;
    private final Div lines = div("");
    private final FilePicker<ReportDocument> picker;

    DocumentsPart(Writing writing, List<ReportDocument> list, SerializableConsumer<List<ReportDocument>> onChanged) {
        this.writing = writing;
        this.list = new ArrayList<>(list);
        this.onChanged = onChanged;
        addClassNames("rn-stack");
        picker = new FilePicker<>(
                new FilePicker.Words(
                        t("reports.new.documents.add"),
                        t("reports.new.documents.wait"),
                        t("reports.new.documents.failed"),
                        t("shared.pdf.heavy", PdfUpload.LARGEST_MB),
                        t("shared.pdf.type"),
                        t("reports.document.surplus", ReportDocuments.PER_REPORT)),
                Icon.of("file"),
                PdfUpload.LARGEST,
                PdfUpload.MIME_TYPES,
                this::take,
                this::added);
        add(
                div(
                        "",
                        h2(t("reports.new.documents")),
                        p("rn-hint", t("reports.new.documents.hint", ReportDocuments.PER_REPORT, PdfUpload.LARGEST_MB)),
                        p("rn-hint", t("reports.new.documents.private"))),
                lines,
                picker);
        show();
    }

    List<ReportDocument> list() {
        return List.copyOf(list);
    }

    /** On the thread of the upload. */
    private ReportDocument take(String name, byte[] bytes) {
        if (list.size() >= ReportDocuments.PER_REPORT) {
            throw new Refusal("reports.document.surplus", ReportDocuments.PER_REPORT);
        }
        return writing.add(name, bytes);
    }

    /** Several may arrive at once: here, one after the other, the limit counts. */
    private void added(ReportDocument document) {
        if (list.stream().anyMatch(one -> one.id().equals(document.id()))) {
            list.replaceAll(one -> one.id().equals(document.id()) ? document : one);
            picker.say(document.name(), t("reports.document.same"));
        } else if (list.size() >= ReportDocuments.PER_REPORT) {
            writing.remove(document);
            picker.say(t("reports.document.surplus", ReportDocuments.PER_REPORT));
            return;
        } else {
            list.add(document);
        }
        show();
        onChanged.accept(list());
    }

    private void remove(ReportDocument document) {
        writing.remove(document);
        list.removeIf(one -> one.id().equals(document.id()));
        show();
        onChanged.accept(list());
        picker.focus();
    }

    private void show() {
        lines.removeAll();
        if (!list.isEmpty()) {
            var shown = DocumentsList.list();
            list.forEach(document -> shown.add(line(document)));
            lines.add(shown);
        }
        picker.room(ReportDocuments.PER_REPORT - list.size());
    }

    private Component line(ReportDocument document) {
        var line =
                DocumentsList.line(document, ReportLinks.document(document.id().value()));
        line.add(attr(
                button("rn-btn", () -> remove(document), text(t("reports.new.documents.remove"))),
                "data-kind",
                "quiet",
                "aria-label",
                t("reports.new.documents.remove-one", document.name())));
        return line;
    }
}
