package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H3;
import java.util.Optional;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.participation.spi.SubjectPanel;
import org.rione.reports.ReportFigures;
import org.rione.reports.ReportSums;
import org.rione.reports.survey.Confirmations;
import org.rione.reports.survey.ConfirmedShare;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;

/** The third figure of an action's thermometer: the problems reported against it. */
@org.springframework.stereotype.Component
class LinkedReportsFigure implements SubjectPanel {

    private final ReportSums sums;
    private final Confirmations confirmations;

    LinkedReportsFigure(ReportSums sums, Confirmations confirmations) {
        this.sums = sums;
        this.confirmations = confirmations;
    }

    @Override
    public Place place() {
        return Place.THERMOMETER;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> build(Subject subject) {
        return subject.kind() == SubjectKind.ACTION
                ? Optional.of(figure(sums.against(subject.id()), confirmations.ofAction(subject.id())))
                : Optional.empty();
    }

    private static Component figure(ReportFigures figures, ConfirmedShare confirmed) {
        var title = new H3(Icon.of("flag").svg());
        title.add(text(t("reports.linked.open")));
        var section = el(
                "section",
                "",
                title,
                span(
                        "rn-big",
                        text(Numbers.whole(figures.open())),
                        el("small", "", t("reports.linked.of", figures.all()))));
        if (figures.all() == 0) {
            section.add(p("rn-sample", t("reports.linked.none")));
            return section;
        }
        section.add(bar(figures), legend(figures));
        figures.medianDays().ifPresent(days -> section.add(p("rn-sample", t("reports.linked.median", days))));
        if (figures.resolved() > 0) {
            section.add(p(
                    "rn-sample",
                    confirmed
                            .tenths()
                            .map(tenths -> t("reports.linked.confirmed", tenths))
                            .orElseGet(() -> t("reports.linked.confirmed.few", ConfirmedShare.FEWEST))));
        }
        return section;
    }

    private static Component bar(ReportFigures figures) {
        return attr(
                div(
                        "rn-progress",
                        part(figures.resolved(), figures.all(), "ok"),
                        part(figures.onTime(), figures.all(), "data-1"),
                        part(figures.late(), figures.all(), "danger")),
                "data-size",
                "l",
                "role",
                "img",
                "aria-label",
                t("reports.linked.bar", figures.resolved(), figures.onTime(), figures.late()));
    }

    private static Component part(int some, int all, String colour) {
        var part = span("");
        part.getStyle().set("--v", Numbers.percent(some, all)).set("--c", "var(--rn-" + colour + ")");
        return part;
    }

    private static Component legend(ReportFigures figures) {
        return el(
                "ul",
                "rn-legend-list",
                entry("ok", t("reports.linked.resolved", figures.resolved())),
                entry("data-1", t("reports.linked.on-time", figures.onTime())),
                entry("danger", t("reports.linked.late", figures.late())));
    }

    private static HtmlContainer entry(String colour, String words) {
        var swatch = span("rn-swatch");
        swatch.getStyle().set("--c", "var(--rn-" + colour + ")");
        return el("li", "", swatch, text(words));
    }
}
