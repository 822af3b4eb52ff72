package org.rione.reports;

import org.rione.identity.SignedIn;
import org.springframework.stereotype.Component;

/** Reports for the tests of other packages, sent through the front door. */
@Component
public class ReportSamples {

    private final Reports reports;

    ReportSamples(Reports reports) {
        this.reports = reports;
    }

    public Report sent(SignedIn author, String title, Visibility visibility) throws Exception {
        return ReportsTest.as(author, () -> reports.send(ReportsTest.draft(title, visibility)));
    }
}
