package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import java.util.List;
import org.rione.reports.Category;
import org.rione.reports.NewReport;
import org.rione.reports.Photos;
import org.rione.reports.ReportCategories;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportPlace;
import org.rione.reports.questions.CategoryQuestions;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.OfflinePage;
import org.rione.shared.ui.Tr;

/** The form for a new report where there is no connection; {@code senza-rete/segnala.js} keeps and sends what is written. */
@org.springframework.stereotype.Component
class OfflineForm implements OfflinePage {

    /** What the script says, as {@code data-<word>} of the form. */
    private static final List<String> SAID = List.of(
            "located",
            "nowhere",
            "queued",
            "sending",
            "sent",
            "posted",
            "refused",
            "whoareyou",
            "later",
            "full",
            "heavy",
            "edit",
            "drop",
            "open",
            "kept",
            "many",
            "remove",
            "required",
            "short",
            "place",
            "mail",
            "answer",
            "number");

    private final ReportCategories categories;
    private final CategoryQuestions questions;

    OfflineForm(ReportCategories categories, CategoryQuestions questions) {
        this.categories = categories;
        this.questions = questions;
    }

    @Override
    public String name() {
        return "segnala";
    }

    @Override
    public String title() {
        return t("reports.offline.title");
    }

    @Override
    public String insteadOf() {
        return ReportLinks.NEW;
    }

    @Override
    public Component content() {
        var form = attr(
                el(
                        "form",
                        "rn-stack",
                        photos(),
                        place(),
                        field(input("titolo", "title", "text"), t("reports.new.title") + " *", NewReport.TITLE_LENGTH),
                        category(),
                        div("", OfflineQuestions.of(questions.all())),
                        field(
                                attr(
                                        new HtmlComponent("textarea"),
                                        "class",
                                        "rn-input",
                                        "id",
                                        "dettagli",
                                        "name",
                                        "description",
                                        "rows",
                                        "4"),
                                t("reports.new.details") + " *",
                                NewReport.DESCRIPTION_LENGTH),
                        field(input("posta", "email", "email"), t("reports.offline.email"), 254),
                        p("rn-hint", t("reports.offline.email.hint")),
                        check("riservata", "confidential", t("reports.new.visibility.PRIVATE")),
                        check("consenso", "consent", t("reports.new.consent") + " *"),
                        div(
                                "rn-row",
                                attr(
                                        el("button", "rn-btn", t("reports.offline.send")),
                                        "type",
                                        "submit",
                                        "data-kind",
                                        "primary",
                                        "data-size",
                                        "l"))),
                "id",
                "segnala",
                "novalidate",
                "",
                "data-gap",
                "l",
                "data-photos",
                String.valueOf(Photos.PER_REPORT),
                "data-heaviest",
                String.valueOf(Photos.HEAVIEST),
                "data-shortest",
                String.valueOf(ReportDraft.SHORTEST_DESCRIPTION));
        SAID.forEach(word -> attr(form, "data-" + word, t("reports.offline.say." + word)));
        return div(
                "rn-stack",
                p("rn-lead", t("reports.offline.lead")),
                attr(
                        div("rn-callout", Icon.of("alert-triangle").svg(), p("", t("reports.new.emergency"))),
                        "data-kind",
                        "warn"),
                attr(div(""), "id", "problemi", "role", "alert"),
                form,
                attr(p("rn-hint", ""), "id", "stato", "role", "status"),
                el(
                        "section",
                        "rn-stack",
                        attr(h2(t("reports.offline.queue")), "id", "in-coda"),
                        attr(p("rn-muted", t("reports.offline.queue.none")), "id", "coda-vuota"),
                        attr(el("ul", "rn-list"), "id", "coda", "role", "list", "aria-labelledby", "in-coda")),
                p("", ""),
                link(ReportLinks.LIST, t("reports.list.title")));
    }

    private static Component photos() {
        return div(
                "rn-stack",
                div("", h2(t("reports.new.photos")), p("rn-hint", t("reports.new.photos.hint", Photos.PER_REPORT))),
                attr(el("ul", "rn-photos"), "id", "foto-scelte", "role", "list"),
                attr(
                        el(
                                "label",
                                "rn-btn rn-file",
                                Icon.of("camera").svg(),
                                text(t("reports.new.photos.add")),
                                attr(
                                        new HtmlComponent("input"),
                                        "type",
                                        "file",
                                        "id",
                                        "foto",
                                        "class",
                                        "rn-sr",
                                        "accept",
                                        "image/jpeg,image/png,image/webp",
                                        "multiple",
                                        "")),
                        "data-kind",
                        "neutral",
                        "for",
                        "foto"),
                p("rn-hint", t("reports.offline.documents")));
    }

    private static Component place() {
        return div(
                "rn-stack",
                field(input("indirizzo", "address", "text"), t("reports.new.address"), ReportPlace.ADDRESS_LENGTH),
                div(
                        "rn-row",
                        attr(
                                el(
                                        "button",
                                        "rn-btn",
                                        Icon.of("current-location").svg(),
                                        text(t("reports.new.locate"))),
                                "type",
                                "button",
                                "id",
                                "posizione",
                                "data-kind",
                                "neutral")),
                attr(p("rn-hint", ""), "id", "dove", "role", "status"));
    }

    private Component category() {
        var select = attr(el("select", "rn-input"), "id", "tipo", "name", "category");
        select.add(attr(el("option", "", t("reports.offline.choose")), "value", ""));
        var all = categories.all().stream().filter(Category::active).toList();
        all.stream().filter(one -> one.parent().isEmpty()).forEach(group -> {
            var options = attr(el("optgroup", ""), "label", group.name(Tr.locale()));
            all.stream()
                    .filter(one -> one.parent().filter(group.code()::equals).isPresent())
                    .forEach(one -> options.add(attr(el("option", "", one.name(Tr.locale())), "value", one.code())));
            select.add(options);
        });
        return div("rn-field", attr(el("label", "", t("reports.new.category")), "for", "tipo"), select);
    }

    private static HtmlComponent input(String id, String name, String type) {
        return attr(new HtmlComponent("input"), "class", "rn-input", "id", id, "name", name, "type", type);
    }

    private static Component field(HtmlComponent input, String label, int longest) {
        attr(input, "maxlength", String.valueOf(longest));
        return div(
                "rn-field",
                attr(el("label", "", label), "for", input.getElement().getAttribute("id")),
                input);
    }

    private static Component check(String id, String name, String label) {
        return attr(
                el(
                        "label",
                        "rn-check",
                        attr(new HtmlComponent("input"), "type", "checkbox", "id", id, "name", name, "value", "true"),
                        text(label)),
                "for",
                id);
    }
}
