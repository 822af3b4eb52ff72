package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.participation.spi.SubjectPanel;
import org.rione.reports.ReportFilter;
import org.rione.reports.ReportFilter.Order;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportLists;
import org.rione.reports.Reports;
import org.rione.shared.ui.Html;

/** The newest reports against an action, on its page. */
@org.springframework.stereotype.Component
class LinkedReportsSection implements SubjectPanel {

    private static final int NEWEST = 3;

    private final ReportLists lists;
    private final Reports reports;
    private final ReportNames names;

    LinkedReportsSection(ReportLists lists, Reports reports, ReportNames names) {
        this.lists = lists;
        this.reports = reports;
        this.names = names;
    }

    @Override
    public Place place() {
        return Place.SECTION;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> build(Subject subject) {
        if (subject.kind() != SubjectKind.ACTION) {
            return Optional.empty();
        }
        var filter = ReportFilter.against(subject.id());
        var all = lists.count(filter);
        if (all == 0) {
            return Optional.empty();
        }
        var head = div("rn-section-head", attr(Html.h2(t("reports.linked.title")), "id", "segnalazioni"));
        head.add(link("", ReportLinks.ofAction(subject.id()), text(t("reports.linked.all", all))));
        var known = names.now();
        var today = reports.today();
        var list = div("rn-list rn-report-linked");
        lists.page(filter, Order.RECENT, Optional.empty(), NEWEST)
                .items()
                .forEach(report -> list.add(ReportLine.brief(report, known, today)));
        return Optional.of(attr(el("section", "", head, div("rn-card", list)), "aria-labelledby", "segnalazioni"));
    }
}
