package org.rione.reports;

import java.util.List;
import java.util.Optional;
import org.rione.reports.ReportFilter.Order;
import org.rione.reports.ReportFilter.Status;
import org.rione.shared.ui.SiteSearch;
import org.rione.shared.ui.Tr;
import org.springframework.stereotype.Component;

/** Reports in the search of the whole site. */
@Component
class ReportSearch implements SiteSearch {

    private final ReportLists lists;

    ReportSearch(ReportLists lists) {
        this.lists = lists;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Hit> find(String words, int limit) {
        var filter = ReportFilter.of(Status.ALL).withWords(Optional.of(words));
        return lists.page(filter, Order.RECENT, Optional.empty(), limit).items().stream()
                .map(report -> new Hit(
                        Tr.t("reports.one"),
                        report.title(),
                        ReportLinks.report(report.code()),
                        report.code() + (report.address().isEmpty() ? "" : " · " + report.address())))
                .toList();
    }
}
