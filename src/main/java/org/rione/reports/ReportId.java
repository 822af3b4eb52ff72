package org.rione.reports;

import java.io.Serializable;
import java.util.UUID;
import org.rione.shared.Ids;

/** Identifies a report; people use its code, such as {@code R-2026-000142}. */
public record ReportId(UUID value) implements Serializable {

    static ReportId next() {
        return new ReportId(Ids.next());
    }
}
