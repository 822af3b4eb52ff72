package org.rione.programme.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.rione.programme.FileError;
import org.rione.programme.ImportDiff;
import org.rione.programme.ImportOutcome;
import org.rione.programme.ProgrammeImports;
import org.rione.programme.ProgrammeLinks;
import org.rione.programme.Programmes;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.Tr;

/** Where an administrator brings programmes in: choose a file, read what would change, apply it. */
@Route("amministrazione/programmi")
@RolesAllowed(Role.ADMINISTRATOR)
class ImportView extends Div implements HasDynamicTitle {

    private final transient ProgrammeImports imports;
    private final transient Programmes programmes;
    private final Div step = new Div();

    ImportView(ProgrammeImports imports, Programmes programmes) {
        this.imports = imports;
        this.programmes = programmes;
        step.addClassNames("rn-stack", "rn-import");
        add(
                Crumbs.from("/", t("programme.home"))
                        .to("/amministrazione", t("programme.admin"))
                        .here(t("programme.admin.title")),
                div(
                        "rn-wrap",
                        div("rn-title", h1(t("programme.admin.title")), p("rn-lead", t("programme.admin.lead"))),
                        step));
        choose();
    }

    private void choose() {
        step.removeAll();
        step.add(upload(), list());
    }

    private Component upload() {
        var handler = (UploadHandler) event -> {
            var bytes = event.getInputStream().readNBytes(ProgrammeImports.MAX_BYTES + 1);
            event.getUI().access(() -> received(bytes));
        };
        var upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".yaml", ".yml", ".json");
        upload.setMaxFileSize(ProgrammeImports.MAX_BYTES);
        upload.addFileRejectedListener(_ -> show(t("programme.file.too-big")));
        var button = new Button(t("programme.admin.import"), Icon.of("upload").svg());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(t("programme.admin.drop")));
        upload.setDropLabelIcon(new Span());
        return el("section", "rn-card", p("rn-muted", t("programme.admin.file")), upload);
    }

    private Component list() {
        var body = el("tbody", "");
        programmes.all().forEach(cover -> {
            var programme = cover.programme();
            body.add(el(
                    "tr",
                    "",
                    attr(
                            el("th", "", link(ProgrammeLinks.programme(programme.slug()), programme.title())),
                            "scope",
                            "row"),
                    attr(el("td", "", programme.years()), "data-label", t("programme.admin.years")),
                    attr(
                            el("td", "", Numbers.whole(cover.actions())),
                            "data-num",
                            "",
                            "data-label",
                            t("programme.results")),
                    attr(
                            el("td", "", Dates.moment(programme.importedAt())),
                            "data-label",
                            t("programme.admin.imported"))));
        });
        var head = el("tr", "");
        List.of(
                        t("programme.admin.programme"),
                        t("programme.admin.years"),
                        t("programme.results"),
                        t("programme.admin.imported"))
                .forEach(word -> head.add(attr(el("th", "", word), "scope", "col")));
        var table = attr(el("table", "rn-table", el("thead", "", head), body), "data-fold", "");
        return el("section", "", div("rn-section-head", h2(t("programme.admin.list"))), div("rn-tablebox", table));
    }

    /** A file has arrived; nothing is changed yet. */
    void received(byte[] file) {
        switch (imports.preview(file)) {
            case ImportOutcome.Refused(var errors) -> refused(errors);
            case ImportOutcome.Planned(var diff) -> planned(file, diff);
            case ImportOutcome.Applied(var diff) -> applied(diff);
        }
    }

    private void refused(List<FileError> errors) {
        var list = el("ol", "rn-errors");
        errors.forEach(error -> list.add(el(
                "li",
                "",
                el(
                        "b",
                        "",
                        t("programme.admin.line", Integer.toString(error.line()))
                                + (error.path().isEmpty() ? "" : " \u00b7 " + error.path())),
                el("span", "", error.reason(Tr.locale())))));
        step.removeAll();
        step.add(
                attr(
                        el(
                                "section",
                                "rn-card",
                                h2(t("programme.admin.refused", errors.size())),
                                p("rn-muted", t("programme.admin.refused-next")),
                                list),
                        "role",
                        "alert"),
                div("rn-row", again(t("programme.admin.other-file"))));
    }

    private void planned(byte[] file, ImportDiff diff) {
        step.removeAll();
        if (diff.isEmpty()) {
            step.add(
                    el(
                            "section",
                            "rn-card",
                            h2(t("programme.admin.same")),
                            p("rn-muted", t("programme.admin.same-next", diff.title()))),
                    div("rn-row", again(t("programme.admin.other-file"))));
            return;
        }
        var apply = new Button(t("programme.admin.apply"), _ -> apply(file, diff));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        step.add(new DiffPart(diff).build(), div("rn-row", apply, again(t("programme.admin.cancel"))));
    }

    private void apply(byte[] file, ImportDiff seen) {
        try {
            switch (imports.apply(file, seen)) {
                case ImportOutcome.Refused(var errors) -> refused(errors);
                case ImportOutcome.Planned(var diff) -> planned(file, diff);
                case ImportOutcome.Applied(var diff) -> applied(diff);
            }
        } catch (Refusal refusal) {
            show(Tr.refusal(refusal));
        }
    }

    private void applied(ImportDiff diff) {
        step.removeAll();
        step.add(
                attr(
                        el(
                                "section",
                                "rn-card",
                                h2(t("programme.admin.done")),
                                p("", DiffPart.counts(diff.actions())),
                                div(
                                        "rn-row",
                                        attr(
                                                link(
                                                        "rn-btn",
                                                        ProgrammeLinks.programme(diff.slug()),
                                                        org.rione.shared.ui.Html.text(diff.title())),
                                                "data-kind",
                                                "primary"))),
                        "role",
                        "status"),
                list(),
                div("rn-row", again(t("programme.admin.other-file"))));
    }

    /** A sentence in place of what was there, and the way back. */
    private void show(String sentence) {
        step.removeAll();
        step.add(
                attr(el("section", "rn-card", p("", sentence)), "role", "alert"),
                div("rn-row", again(t("programme.admin.other-file"))));
    }

    private Button again(String words) {
        return new Button(words, _ -> choose());
    }

    @Override
    public String getPageTitle() {
        return t("programme.admin.title");
    }
}
