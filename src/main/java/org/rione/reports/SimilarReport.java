package org.rione.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * An open report that may be about the same thing.
 *
 * @param metres how far from the place that was asked about, when both are known
 * @param supports how many people have the problem, its reporter included
 */
public record SimilarReport(
        ReportId id,
        String code,
        String title,
        ReportState state,
        LocalDate deadline,
        boolean late,
        Instant createdAt,
        int supports,
        OptionalInt metres) {}
