package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportRow;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;

/** A report in a list: picture, title, where and when, what matters most. */
final class ReportLine {

    static Component of(ReportRow report, ReportNames.Known names, LocalDate today) {
        var about = new ArrayList<String>();
        names.quarter(report.neighbourhood()).ifPresent(about::add);
        about.add(Days.shortDay(Days.of(report.createdAt())));
        var facts = el("div", "rn-row", ReportChips.line(report, today));
        if (report.supports() > 0) {
            facts.add(
                    el("span", "rn-hint", Icon.of("users").svg(), text(" " + t("reports.people", report.supports()))));
        }
        return el(
                "article",
                "rn-report",
                picture(report, names),
                div(
                        "",
                        el("h3", "", local(link(ReportLinks.report(report.code()), report.title()))),
                        text("rn-hint", String.join(" · ", about)),
                        facts));
    }

    /** The same in the narrow list of another page: place and people in one line. */
    static Component brief(ReportRow report, ReportNames.Known names, LocalDate today) {
        var about = new ArrayList<String>();
        names.quarter(report.neighbourhood()).ifPresent(about::add);
        about.add(
                report.supports() > 0
                        ? t("reports.people", report.supports())
                        : Days.shortDay(Days.of(report.createdAt())));
        return el(
                "article",
                "rn-report",
                picture(report, names),
                div(
                        "",
                        el("h3", "", local(link(ReportLinks.report(report.code()), report.title()))),
                        text("rn-hint", String.join(" · ", about)),
                        el("span", "", ReportChips.line(report, today))));
    }

    private static Component picture(ReportRow report, ReportNames.Known names) {
        return report.photo()
                .<Component>map(photo -> el(
                        "span",
                        "rn-thumb",
                        attr(
                                el("img", ""),
                                "src",
                                ReportLinks.thumbnail(photo),
                                "alt",
                                t("reports.photo.of", report.title()),
                                "loading",
                                "lazy")))
                .orElseGet(() -> attr(
                        Html.span(
                                "rn-thumb",
                                Icon.of(names.icon(report.category())).svg()),
                        "aria-hidden",
                        "true"));
    }

    private ReportLine() {}
}
