package org.rione.tables.meetings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.rione.shared.Refusal;
import org.rione.shared.files.PdfUpload;
import org.rione.shared.ui.FilePicker;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingDocument;
import org.rione.tables.meetings.MeetingDocuments;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.meetings.NewMeeting;

/** The papers of a meeting: what is there, a link to add, a PDF to add. */
class DocumentsPart extends Div {

    private final transient Meeting meeting;
    private final transient MeetingDocuments documents;
    private final TextField title = new TextField(t("tables.meeting.manage.document-title"));
    private final TextField address = new TextField(t("tables.meeting.manage.document-link"));
    private final Div list = div("");
    private final FilePicker<Chosen> file = picker();

    DocumentsPart(Meeting meeting, MeetingDocuments documents, boolean open) {
        this.meeting = meeting;
        this.documents = documents;
        title.setMaxLength(MeetingDocuments.LONGEST_TITLE);
        address.setMaxLength(NewMeeting.LONGEST_LINK);
        title.setManualValidation(true);
        address.setManualValidation(true);
        title.setWidthFull();
        address.setWidthFull();
        title.setHelperText(t("tables.meeting.manage.document-title-help"));
        address.setHelperText(t("tables.meeting.manage.document-link-help"));
        attr(list, "aria-live", "polite");
        addClassName("rn-card");
        add(h2(t("tables.meeting.documents")), list);
        if (open) {
            add(
                    title,
                    address,
                    div(
                            "rn-row",
                            attr(
                                    button(
                                            "rn-btn",
                                            this::addLink,
                                            Icon.of("link").svg(),
                                            text(t("tables.meeting.manage.add-link"))),
                                    "data-kind",
                                    "default")),
                    p("rn-muted", t("tables.meeting.manage.or-file", PdfUpload.LARGEST_MB)),
                    file);
        }
        draw();
    }

    private FilePicker<Chosen> picker() {
        var heavy = t("shared.pdf.heavy", PdfUpload.LARGEST_MB);
        return new FilePicker<>(
                new FilePicker.Words(
                        t("tables.meeting.manage.choose-file"),
                        t("tables.meeting.manage.wait"),
                        t("tables.meeting.manage.failed"),
                        heavy,
                        t("shared.pdf.type"),
                        t("tables.meeting.refused.documents", MeetingDocuments.MOST)),
                Icon.of("upload"),
                PdfUpload.LARGEST,
                PdfUpload.MIME_TYPES,
                Chosen::new,
                file -> addFile(file.name(), file.content()));
    }

    private record Chosen(String name, byte[] content) {}

    private void addFile(String name, byte[] bytes) {
        var called = title.getValue().isBlank() ? name.replaceFirst("(?i)\\.pdf$", "") : title.getValue();
        try {
            documents.addFile(
                    meeting.id(),
                    called.substring(0, Math.min(called.length(), MeetingDocuments.LONGEST_TITLE)),
                    bytes);
            added();
        } catch (Refusal refusal) {
            file.say(name, Tr.refusal(refusal));
        }
    }

    private void addLink() {
        title.setInvalid(false);
        address.setInvalid(false);
        try {
            documents.addLink(meeting.id(), title.getValue(), address.getValue());
            added();
        } catch (Refusal refusal) {
            var field = refusal.code().equals("tables.meeting.refused.link") ? address : title;
            field.setErrorMessage(Tr.refusal(refusal));
            field.setInvalid(true);
            field.focus();
        }
    }

    private void added() {
        title.clear();
        address.clear();
        draw();
        Toast.show(t("tables.meeting.manage.document-added"));
    }

    private void draw() {
        list.removeAll();
        var papers = documents.of(meeting.id());
        file.room(MeetingDocuments.MOST - papers.size());
        if (papers.isEmpty()) {
            list.add(p("rn-muted", t("tables.meeting.manage.no-documents")));
            return;
        }
        var lines = attr(el("ul", "rn-plain-list"), "role", "list");
        papers.forEach(paper -> lines.add(line(paper)));
        list.add(lines);
    }

    private Component line(MeetingDocument paper) {
        var anchor = local(link(MeetingLinks.document(meeting, paper), paper.title()));
        anchor.setRouterIgnore(true);
        return el(
                "li",
                "rn-round-line",
                anchor,
                attr(
                        button("rn-btn", () -> remove(paper), text(t("tables.meeting.manage.remove"))),
                        "data-kind",
                        "quiet",
                        "aria-label",
                        t("tables.meeting.manage.remove-one", paper.title())));
    }

    private void remove(MeetingDocument paper) {
        documents.remove(meeting.id(), paper.id());
        draw();
        Toast.show(t("tables.meeting.manage.removed", paper.title()));
    }
}
