package org.rione.reports.open311;

import java.util.Locale;
import org.rione.reports.ReportState;

/** The two states that GeoReport knows. */
enum Status311 {
    OPEN,
    CLOSED;

    static Status311 of(ReportState state) {
        return switch (state) {
            case ReportState.Received _,
                    ReportState.InModeration _,
                    ReportState.Published _,
                    ReportState.Assigned _,
                    ReportState.InProgress _,
                    ReportState.Suspended _,
                    ReportState.Reopened _ -> OPEN;
            case ReportState.Resolved _, ReportState.Removed _ -> CLOSED;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
