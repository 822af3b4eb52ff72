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

    /** A public one of this category. */
    public Report sent(SignedIn author, String title, String category) throws Exception {
        var draft = ReportsTest.draft(title);
        return ReportsTest.as(
                author,
                () -> reports.send(new NewReport(
                        draft.idempotencyKey(),
                        category,
                        title,
                        draft.description(),
                        draft.place(),
                        draft.visibility(),
                        draft.naming(),
                        draft.action(),
                        draft.answers())));
    }

    public Report sent(SignedIn author, String title, Visibility visibility) throws Exception {
        return ReportsTest.as(author, () -> reports.send(ReportsTest.draft(title, visibility)));
    }
}
