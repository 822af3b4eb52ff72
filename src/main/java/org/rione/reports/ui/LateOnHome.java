package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rione.reports.ReportFilter;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportLists;
import org.rione.reports.ReportRow;
import org.rione.reports.Reports;
import org.rione.shared.Topics;
import org.rione.shared.ui.HomeBlock;

/** The report whose promised day is longest past, on the home page: what is late is not hidden. */
@org.springframework.stereotype.Component
class LateOnHome implements HomeBlock {

    private final ReportLists lists;
    private final Reports reports;
    private final ReportNames names;

    LateOnHome(ReportLists lists, Reports reports, ReportNames names) {
        this.lists = lists;
        this.reports = reports;
        this.names = names;
    }

    @Override
    public Place place() {
        return Place.NOW;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.REPORTS);
    }

    @Override
    public List<Component> render() {
        var late = ReportFilter.of(ReportFilter.Status.LATE);
        return lists.page(late, ReportFilter.Order.DUE, Optional.empty(), 1).items().stream()
                .<Component>map(this::card)
                .toList();
    }

    private Component card(ReportRow report) {
        return attr(
                el(
                        "article",
                        "rn-card",
                        div("rn-row", ReportChips.late(report.deadline(), reports.today())),
                        el(
                                "h3",
                                "",
                                local(link("rn-card-link", ReportLinks.report(report.code()), text(report.title())))),
                        p("", t("reports.home.late", report.supports(), Days.day(report.deadline()))),
                        text("rn-hint", names.now().category(report.category()) + " \u00b7 " + report.code())),
                "data-pad",
                "s");
    }
}
