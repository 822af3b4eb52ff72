package org.rione.reports.desk;

import java.util.List;
import org.rione.reports.PhotoId;
import org.rione.reports.Photos;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportId;
import org.rione.reports.Reports;
import org.rione.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a report with photos that show how it is now: all of it happens, or none. */
@Service
public class Repairs {

    private final Reports reports;
    private final Photos photos;

    Repairs(Reports reports, Photos photos) {
        this.reports = reports;
        this.photos = photos;
    }

    /**
     * @param seen the version that the officer was looking at
     * @param afterWork photos that the officer has uploaded
     * @throws org.rione.shared.Refusal when the category demands a photo for "fixed" and there is none
     */
    @Transactional
    @PreAuthorize("hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')")
    public Report close(ReportId report, long seen, ReportAction.Close close, List<PhotoId> afterWork) {
        photos.attachAfterWork(afterWork, report);
        return reports.act(report, seen, close);
    }
}
