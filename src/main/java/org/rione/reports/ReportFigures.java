package org.rione.reports;

import java.util.OptionalInt;

/**
 * How the reports against one action stand.
 *
 * @param medianDays half of the solved ones took at most so many working days
 */
public record ReportFigures(int resolved, int onTime, int late, OptionalInt medianDays) {

    public int open() {
        return onTime + late;
    }

    public int all() {
        return resolved + open();
    }
}
