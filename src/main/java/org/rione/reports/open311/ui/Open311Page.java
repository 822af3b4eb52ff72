package org.rione.reports.open311.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rione.reports.ReportCategories;
import org.rione.reports.questions.CategoryQuestions;
import org.rione.shared.RioneProperties;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.shared.ui.Tr;

/** The discovery of Open311 for people: where it answers, how to get a key, what can be reported. */
@org.springframework.stereotype.Component
class Open311Page implements PublicPage {

    static final String ROUTE = "aiuto/open311";

    private static final String PATH = "/" + ROUTE;

    private final ReportCategories categories;
    private final CategoryQuestions questions;
    private final RioneProperties rione;

    Open311Page(ReportCategories categories, CategoryQuestions questions, RioneProperties rione) {
        this.categories = categories;
        this.questions = questions;
        this.rione = rione;
    }

    @Override
    public boolean claims(String path) {
        return path.equals(PATH);
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        var meta = new PageMeta(t("reports.open311.guide.title"), t("reports.open311.guide.lead"), PATH);
        return Optional.of(new Rendered(meta, content(), Set.of(Topics.REPORTS)));
    }

    private Component content() {
        return div(
                "",
                Crumbs.from("/aiuto", t("reports.open311.guide.help")).here(t("reports.open311.guide.title")),
                attr(
                        div(
                                "rn-wrap rn-stack rn-page-body",
                                div(
                                        "rn-title",
                                        h1(t("reports.open311.guide.title")),
                                        p("rn-lead", t("reports.open311.guide.lead"))),
                                h2(t("reports.open311.guide.addresses")),
                                addresses(),
                                h2(t("reports.open311.guide.read")),
                                p("", t("reports.open311.guide.read.text")),
                                h2(t("reports.open311.guide.send")),
                                p(
                                        "",
                                        t(
                                                "reports.open311.keys",
                                                rione.municipality().mail())),
                                p("", t("reports.open311.guide.send.text")),
                                example(),
                                h2(t("reports.open311.guide.services")),
                                services()),
                        "data-gap",
                        "m"));
    }

    private Component addresses() {
        var site = rione.publicUrl();
        return el(
                "dl",
                "rn-dl",
                row("reports.open311.guide.production", text("rn-code rn-long", site + "/open311/v2/")),
                row("reports.open311.guide.test", text("rn-code rn-long", site + "/open311/test/v2/")),
                row(
                        "reports.open311.guide.discovery",
                        link("/open311/discovery.xml", "discovery.xml"),
                        text(" · "),
                        link("/open311/discovery.json", "discovery.json")));
    }

    private static Component row(String name, Component... value) {
        return div("", el("dt", "", t(name)), el("dd", "", value));
    }

    private Component example() {
        return attr(
                el("pre", "rn-code rn-pre", """
                        curl %s/open311/test/v2/requests.xml \\
                          -d api_key=… \\
                          -d service_code=illuminazione \\
                          -d lat=45.0131 -d long=8.644 \\
                          --data-urlencode "description=%s\"""".formatted(rione.publicUrl(), t("reports.open311.guide.example"))),
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                t("reports.open311.guide.example.label"));
    }

    private Component services() {
        var asking = questions.all();
        var body = el("tbody", "");
        for (var category : categories.choices()) {
            var asks = asking.getOrDefault(category.code(), List.of()).stream()
                    .map(question -> question.code())
                    .toList();
            body.add(el(
                    "tr",
                    "",
                    attr(el("th", "", category.name(Tr.locale())), "scope", "row"),
                    cell("service_code", category.code()),
                    cell(
                            t("reports.open311.guide.attributes"),
                            asks.isEmpty() ? t("reports.open311.guide.none") : String.join(", ", asks))));
        }
        var head = el("tr", "");
        for (var name :
                List.of(t("reports.open311.guide.service"), "service_code", t("reports.open311.guide.attributes"))) {
            head.add(attr(el("th", "", name), "scope", "col"));
        }
        var table = attr(el("table", "rn-table", el("thead", "", head), body), "data-fold", "");
        return div("rn-tablebox", table);
    }

    private static Component cell(String name, String value) {
        return attr(el("td", "", text("rn-code", value)), "data-label", name);
    }
}
