package org.rione.reports;

import java.util.stream.Stream;
import org.rione.shared.ui.SitemapSource;
import org.springframework.stereotype.Component;

/** The public reports for search engines. */
@Component
class ReportsOnSitemap implements SitemapSource {

    private final ReportLists lists;

    ReportsOnSitemap(ReportLists lists) {
        this.lists = lists;
    }

    @Override
    public Stream<Address> addresses() {
        return Stream.concat(
                Stream.of(new Address(ReportLinks.LIST, null)),
                lists.everything().map(report -> new Address(ReportLinks.report(report.code()), report.updatedAt())));
    }
}
