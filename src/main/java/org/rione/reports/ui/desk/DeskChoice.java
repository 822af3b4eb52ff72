package org.rione.reports.ui.desk;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rione.reports.ReportId;
import org.rione.reports.ReportRow;

/** The reports that an officer has chosen, each as it was then; they stay chosen from page to page. */
final class DeskChoice implements Serializable {

    private final Map<ReportId, ReportRow> chosen = new LinkedHashMap<>();

    /** @return whether it is chosen now */
    boolean toggle(ReportRow row) {
        if (chosen.remove(row.id()) != null) {
            return false;
        }
        chosen.put(row.id(), row);
        return true;
    }

    boolean has(ReportId report) {
        return chosen.containsKey(report);
    }

    boolean isEmpty() {
        return chosen.isEmpty();
    }

    int size() {
        return chosen.size();
    }

    void clear() {
        chosen.clear();
    }

    List<ReportRow> rows() {
        return List.copyOf(chosen.values());
    }

    /** With the version that the officer was looking at. */
    Map<ReportId, Long> seen() {
        return chosen.values().stream().collect(Collectors.toMap(ReportRow::id, ReportRow::version));
    }
}
