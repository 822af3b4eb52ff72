package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rione.reports.survey.Rating;
import org.rione.reports.survey.RatingResults;
import org.rione.reports.survey.RatingResults.Count;
import org.rione.reports.survey.RatingResults.Moment;
import org.rione.reports.survey.Reason;
import org.rione.reports.survey.StarSums;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;

/** What people say about the service: stars, reasons, by category and by office; nobody is named. */
@Route(RatingsView.ROUTE)
@RolesAllowed({Role.OFFICER, Role.ADMINISTRATOR})
class RatingsView extends Div implements HasDynamicTitle {

    static final String ROUTE = "ufficio/valutazioni"; // ReportLinks.RATINGS
    private static final String MOMENT = "reports.ratings.moment";

    private final transient ReportNames.Known names;

    RatingsView(RatingResults results, ReportNames names) {
        this.names = names.now();
        var counts = results.counts();
        var page = div(
                "rn-wrap rn-stack rn-page-body",
                div("rn-title", h1(getPageTitle()), p("rn-lead", t("reports.ratings.lead"))));
        if (counts.isEmpty()) {
            page.add(div(
                    "rn-empty",
                    Icon.of("star").svg(),
                    p("", t("reports.ratings.none")),
                    p("rn-hint", t("reports.ratings.none-next"))));
        } else {
            for (var moment : Moment.values()) {
                part(counts, moment, page);
            }
            page.add(
                    table("reports.ratings.by-category", "reports.categories.name", categories(counts)),
                    table("reports.ratings.by-office", "reports.categories.office", offices(counts)),
                    p("rn-hint", t("reports.ratings.few", StarSums.FEWEST)));
            if (StarSums.of(counts).mean().isPresent()) {
                words(results.words(), page);
            }
        }
        add(
                Crumbs.from("/ufficio", t("reports.desk.title")).here(getPageTitle()),
                attr(page, "data-gap", "l", "data-width", "reading"));
    }

    private static void part(List<Count> all, Moment moment, Div page) {
        var some = all.stream().filter(one -> one.moment() == moment).toList();
        if (some.isEmpty()) {
            return;
        }
        var sums = StarSums.of(some);
        var section = el(
                "section",
                "rn-card rn-stack",
                el("h2", "rn-h3", t(MOMENT, moment)),
                div(
                        "rn-row",
                        text(
                                "rn-big",
                                sums.mean().isPresent()
                                        ? Numbers.decimal(sums.mean().getAsDouble())
                                        : "–"),
                        text("rn-muted", t("reports.ratings.of", Rating.MOST, sums.all()))));
        var bars = el("dl", "rn-summary");
        for (int stars = Rating.MOST; stars >= 1; stars--) {
            bars.add(bar(t("reports.rating.stars", stars), sums.counts().get(stars - 1), sums.all()));
        }
        section.add(bars);
        reasons(some, true, section);
        reasons(some, false, section);
        page.add(section);
    }

    private static Component bar(String label, int count, int all) {
        var part = span("");
        part.getStyle().set("--v", Numbers.percent(count, Math.max(1, all))).set("--c", "var(--rn-primary)");
        return div(
                "",
                el("dt", "rn-hint", label),
                el(
                        "dd",
                        "",
                        text(t("reports.ratings.count", count, Numbers.percent(count, Math.max(1, all)))),
                        attr(div("rn-progress", part), "aria-hidden", "true")));
    }

    private static void reasons(List<Count> some, boolean good, HtmlContainer section) {
        var counted = new EnumMap<Reason, Integer>(Reason.class);
        some.stream().filter(one -> one.stars() >= Rating.GOOD == good).forEach(one -> one.reason()
                .ifPresent(why -> counted.merge(why, one.count(), Integer::sum)));
        if (counted.isEmpty()) {
            return;
        }
        int all = counted.values().stream().mapToInt(Integer::intValue).sum();
        var bars = el("dl", "rn-summary");
        counted.entrySet().stream()
                .sorted(Map.Entry.<Reason, Integer>comparingByValue().reversed())
                .forEach(entry -> bars.add(bar(
                        t(good ? "reports.rating.liked" : "reports.rating.missed", entry.getKey()),
                        entry.getValue(),
                        all)));
        section.add(el("h3", "", t(good ? "reports.ratings.liked" : "reports.ratings.missed")), bars);
    }

    private Map<String, StarSums> categories(List<Count> counts) {
        return StarSums.by(counts, one -> names.category(one.category()));
    }

    private Map<String, StarSums> offices(List<Count> counts) {
        return StarSums.by(counts, one -> names.office(one.office()).orElseGet(() -> t("reports.who.nobody")));
    }

    private static Component table(String caption, String first, Map<String, StarSums> rows) {
        var body = el("tbody", "");
        rows.forEach((name, sums) -> body.add(el(
                "tr",
                "",
                attr(el("th", "", name), "scope", "row"),
                number(Numbers.whole(sums.all()), "reports.ratings.answers"),
                number(
                        sums.mean().isPresent() ? Numbers.decimal(sums.mean().getAsDouble()) : "–",
                        "reports.ratings.mean"))));
        return el(
                "section",
                "",
                div("rn-section-head", el("h2", "", t(caption))),
                div(
                        "rn-tablebox",
                        attr(
                                el(
                                        "table",
                                        "rn-table",
                                        el("caption", "rn-sr", t(caption)),
                                        el(
                                                "thead",
                                                "",
                                                el(
                                                        "tr",
                                                        "",
                                                        attr(el("th", "", t(first)), "scope", "col"),
                                                        column("reports.ratings.answers"),
                                                        column("reports.ratings.mean"))),
                                        body),
                                "data-fold",
                                "")));
    }

    private static Component column(String key) {
        return attr(el("th", "", t(key)), "scope", "col", "data-num", "");
    }

    private static Component number(String value, String key) {
        return attr(el("td", "", value), "data-num", "", "data-label", t(key));
    }

    private static void words(List<RatingResults.Words> words, Div page) {
        if (words.isEmpty()) {
            return;
        }
        var list = attr(el("ul", "rn-stack"), "role", "list");
        words.forEach(one -> list.add(el(
                "li",
                "",
                attr(
                        div(
                                "rn-card",
                                local(p("rn-report-words", one.text())),
                                text("rn-hint", t("reports.rating.stars", one.stars()))),
                        "data-pad",
                        "s"))));
        page.add(el(
                "section",
                "",
                div("rn-section-head", el("h2", "", t("reports.ratings.words"))),
                p("rn-hint", t("reports.ratings.words.hint")),
                list));
    }

    @Override
    public String getPageTitle() {
        return t("reports.ratings.title");
    }
}
