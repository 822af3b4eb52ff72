package org.rione.reports;

import java.time.YearMonth;

/** How many reports came in and how many were solved in a month. */
public record ReportMonth(YearMonth month, int sent, int resolved) {}
