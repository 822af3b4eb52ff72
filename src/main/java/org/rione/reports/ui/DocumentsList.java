package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.function.Function;
import org.rione.reports.ReportLinks;
import org.rione.reports.documents.AttachedDocument;
import org.rione.reports.documents.ReportDocument;
import org.rione.shared.files.FileSize;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;

/** The documents of a report for those who may read them, each to be saved. */
public final class DocumentsList {

    /** @param code of the report that is looked at: documents of others say where they come from */
    public static Component of(List<AttachedDocument> documents, String code) {
        return list(
                documents, code, document -> ReportLinks.document(document.id().value()));
    }

    /** @param secret of the link that shows the report to its reporter */
    static Component byLink(List<AttachedDocument> documents, String code, String secret) {
        return list(
                documents,
                code,
                document -> ReportLinks.documentByLink(document.id().value(), secret));
    }

    private static Component list(
            List<AttachedDocument> documents, String code, Function<ReportDocument, String> address) {
        var list = list();
        documents.forEach(one -> {
            var line = line(one.document(), address.apply(one.document()));
            if (!one.code().equals(code)) {
                line.add(text("rn-hint", t("reports.documents.from", one.code())));
            }
            list.add(line);
        });
        return list;
    }

    /** An empty list for lines. */
    public static HtmlContainer list() {
        return attr(el("ul", "rn-documents"), "role", "list");
    }

    /** One document: its name leads to it, its size stands beside. */
    public static HtmlContainer line(ReportDocument document, String address) {
        return el(
                "li",
                "",
                attr(
                        link("rn-document", address, Icon.of("file").svg(), text(document.name())),
                        "router-ignore",
                        "",
                        "download",
                        ""),
                text("rn-hint", FileSize.said(document.bytes(), Tr.locale())));
    }

    private DocumentsList() {}
}
