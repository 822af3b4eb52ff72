package org.rione.reports.worklist.ui;

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
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Locale;
import org.rione.reports.Photos;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportLinks;
import org.rione.reports.Reports;
import org.rione.reports.ui.Days;
import org.rione.reports.ui.ReportChips;
import org.rione.reports.ui.ReportNames;
import org.rione.reports.worklist.WorkList.Stop;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Tr;

/**
 * The sheet as plain HTML: printed, or on a phone. Its script keeps it and what was done on the phone as long as there
 * is no network.
 */
@org.springframework.stereotype.Component
public class WorkListPage {

    /** What the phone says by itself. */
    private static final List<String> SAID = List.of(
            "waiting",
            "sent",
            "sending",
            "offline",
            "later",
            "expired",
            "missing",
            "photo",
            "heavy",
            "refused",
            "photo-kept",
            "drop",
            "sign-in");

    private final Reports reports;
    private final ReportNames names;

    WorkListPage(Reports reports, ReportNames names) {
        this.reports = reports;
        this.names = names;
    }

    /** What a form needs to prove that it is ours. */
    public record Token(String header, String value) {}

    public String html(List<Stop> stops, Locale locale, Token token) {
        return Tr.in(locale, () -> "<!doctype html>\n" + Html.toHtml(document(stops, locale, token)));
    }

    private Component document(List<Stop> stops, Locale locale, Token token) {
        var head = el("head", "");
        head.add(
                attr(new HtmlComponent("meta"), "charset", "utf-8"),
                el("title", "", t("reports.worklist.title")),
                attr(
                        new HtmlComponent("meta"),
                        "name",
                        "viewport",
                        "content",
                        "width=device-width, initial-scale=1, viewport-fit=cover"),
                attr(new HtmlComponent("meta"), "name", "color-scheme", "content", "light dark"),
                attr(
                        new HtmlComponent("meta"),
                        "name",
                        "rione-token",
                        "content",
                        token.value(),
                        "data-header",
                        token.header()),
                attr(new HtmlComponent("link"), "rel", "stylesheet", "href", "/styles/rione.css"),
                attr(new HtmlComponent("link"), "rel", "icon", "href", "/images/rione.svg", "type", "image/svg+xml"),
                attr(el("script", ""), "src", "/ufficio/foglio.js", "defer", ""));
        return attr(el("html", "", head, el("body", "rn-sheet-body", body(stops))), "lang", locale.getLanguage());
    }

    private Component body(List<Stop> stops) {
        var main = attr(el("main", "rn-wrap rn-stack rn-sheet"), "id", "contenuto", "data-width", "reading");
        for (var word : SAID) {
            main.getElement().setAttribute("data-" + word, t("reports.worklist.say." + word));
        }
        attr(main, "data-heaviest", String.valueOf(Photos.HEAVIEST));
        main.add(
                attr(
                        el(
                                "nav",
                                "rn-sheet-back",
                                link(ReportLinks.DESK, t("reports.worklist.back")),
                                attr(
                                        el("button", "rn-btn", t("reports.worklist.print")),
                                        "type",
                                        "button",
                                        "id",
                                        "stampa",
                                        "data-kind",
                                        "neutral")),
                        "aria-label",
                        t("reports.worklist.tools")),
                h1(t("reports.worklist.title")),
                p("rn-lead", t("reports.worklist.lead", stops.size())),
                attr(p("rn-hint", ""), "id", "stato", "role", "status"),
                stopped());
        if (stops.isEmpty()) {
            main.add(p("rn-muted", t("reports.worklist.empty")));
            return main;
        }
        var list = attr(el("ol", "rn-stack rn-sheet-stops"), "role", "list");
        for (int i = 0; i < stops.size(); i++) {
            list.add(el("li", "", stop(i + 1, stops.get(i))));
        }
        main.add(list);
        return main;
    }

    /** Filled by the phone with what was refused and has no place among the stops any more. */
    private static Component stopped() {
        return attr(
                el(
                        "section",
                        "rn-card rn-stack",
                        attr(h2(t("reports.worklist.stopped")), "id", "ferme-titolo", "class", "rn-h3"),
                        attr(el("ul", "rn-stack"), "role", "list")),
                "id",
                "ferme",
                "hidden",
                "",
                "aria-labelledby",
                "ferme-titolo");
    }

    private Component stop(int number, Stop stop) {
        var report = stop.report();
        var today = reports.today();
        var known = names.now();
        var id = "t-" + report.code();
        var chips = div("rn-row", ReportChips.state(report.state()));
        if (report.late(today)) {
            chips.add(ReportChips.late(report.deadline(), today));
        }
        var card = attr(
                el(
                        "article",
                        "rn-card rn-stop",
                        attr(h2(number + ". " + report.title()), "id", id, "class", "rn-h3"),
                        chips,
                        where(report, known),
                        p("rn-report-words", report.description()),
                        p(
                                "rn-hint",
                                t(
                                        "reports.worklist.due",
                                        Days.day(report.deadline()),
                                        known.category(report.category())))),
                "aria-labelledby",
                id,
                "data-code",
                report.code(),
                "data-version",
                String.valueOf(report.version()),
                "data-photo",
                String.valueOf(stop.photoNeeded()));
        if (!stop.photos().isEmpty()) {
            var photos = div("rn-photos");
            stop.photos()
                    .forEach(photo -> photos.add(attr(
                            new HtmlComponent("img"),
                            "src",
                            ReportLinks.thumbnail(photo.id()),
                            "alt",
                            photo.caption().isEmpty() ? t("reports.photo.of", report.title()) : photo.caption(),
                            "class",
                            "rn-thumb")));
            card.add(photos);
        }
        card.add(stop.closable() ? form(report, stop.photoNeeded()) : p("rn-muted", t("reports.worklist.not-yet")));
        return card;
    }

    private static Component where(Report report, ReportNames.Known known) {
        var place = el("p", "rn-strong", report.place().address());
        known.quarter(report.place().neighbourhood()).ifPresent(quarter -> place.add(text(" · " + quarter)));
        place.add(text(" "), text("rn-code rn-hint", report.code()));
        report.place()
                .point()
                .ifPresent(point -> place.add(
                        text(" "),
                        attr(
                                el("a", "rn-sheet-map", t("reports.worklist.map")),
                                "href",
                                String.format(Locale.ROOT, "geo:%.6f,%.6f", point.lat(), point.lon()),
                                "aria-label",
                                t("reports.worklist.map.one", report.code()))));
        return place;
    }

    private static Component form(Report report, boolean photoNeeded) {
        var words = "f-" + report.code();
        var photo = "p-" + report.code();
        return attr(
                el(
                        "form",
                        "rn-stack rn-sheet-form",
                        div(
                                "rn-field",
                                attr(el("label", "", t("reports.worklist.sentence")), "for", words),
                                attr(
                                        el("textarea", "rn-input", t("reports.worklist.sentence.usual")),
                                        "id",
                                        words,
                                        "name",
                                        "sentence",
                                        "rows",
                                        "2",
                                        "maxlength",
                                        String.valueOf(ReportAction.SENTENCE_LENGTH),
                                        "required",
                                        "")),
                        div(
                                "rn-field",
                                attr(
                                        el(
                                                "label",
                                                "",
                                                t(
                                                        photoNeeded
                                                                ? "reports.worklist.photo.needed"
                                                                : "reports.worklist.photo")),
                                        "for",
                                        photo),
                                attr(
                                        new HtmlContainer("input"),
                                        "id",
                                        photo,
                                        "name",
                                        "photos",
                                        "type",
                                        "file",
                                        "accept",
                                        "image/jpeg,image/png,image/webp",
                                        "capture",
                                        "environment",
                                        "class",
                                        "rn-input")),
                        attr(
                                el("button", "rn-btn", t("reports.worklist.done")),
                                "type",
                                "submit",
                                "data-kind",
                                "primary",
                                "data-size",
                                "l",
                                "data-wide",
                                ""),
                        attr(p("rn-hint rn-sheet-said", ""), "role", "status")),
                "novalidate",
                "");
    }
}
