package org.rione.reports.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rione.identity.OfficeId;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportRow;
import org.rione.reports.ReportState;
import org.rione.reports.ReportStep;
import org.rione.shared.GeoPoint;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;

/** A report as programs see it. */
record ReportResource(
        String code,
        String title,
        String description,
        String category,
        @Nullable String neighbourhood,
        @Nullable String address,
        @Nullable Double lat,
        @Nullable Double lon,
        String state,
        @Nullable String outcome,
        @Nullable String answer,
        @Nullable String office,
        LocalDate deadline,
        boolean late,
        int supports,
        @Nullable UUID action,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant closedAt,
        String path,
        List<Step> history) {

    /** A line of the public history. */
    record Step(
            Instant at,
            String kind,
            @Nullable String office,
            @Nullable String sentence,
            LocalDate deadline) {}

    static ReportResource of(
            ReportRow report,
            Map<OfficeId, String> offices,
            Territory territory,
            LocalDate today,
            List<ReportStep> steps) {
        var resolved = report.state() instanceof ReportState.Resolved end ? end : null;
        return new ReportResource(
                report.code(),
                report.title(),
                report.description(),
                report.category(),
                report.neighbourhood()
                        .flatMap(territory::find)
                        .map(Neighbourhood::slug)
                        .orElse(null),
                report.address().isEmpty() ? null : report.address(),
                report.point().map(GeoPoint::lat).orElse(null),
                report.point().map(GeoPoint::lon).orElse(null),
                word(report.state().kind()),
                resolved == null ? null : word(resolved.outcome().kind()),
                resolved == null ? null : resolved.sentence(),
                report.office().map(offices::get).orElse(null),
                report.deadline(),
                report.late(today),
                report.supports(),
                report.action().orElse(null),
                report.createdAt(),
                report.updatedAt(),
                report.closedAt().orElse(null),
                ReportLinks.report(report.code()),
                steps.stream()
                        .map(step -> new Step(
                                step.at(),
                                word(step.kind()),
                                step.office().map(offices::get).orElse(null),
                                step.sentence().isEmpty() ? null : step.sentence(),
                                step.deadline()))
                        .toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
