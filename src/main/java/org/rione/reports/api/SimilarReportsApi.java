package org.rione.reports.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportPlace;
import org.rione.reports.SimilarReport;
import org.rione.reports.SimilarReports;
import org.rione.shared.GeoPoint;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For programs that send reports: what is open nearby and may be the same, before anything is sent. */
@RestController
class SimilarReportsApi {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ADDRESS = 200;

    private final SimilarReports similar;

    SimilarReportsApi(SimilarReports similar) {
        this.similar = similar;
    }

    /** @param metres how far away it is, when both places are points */
    record Similar(
            String code,
            String title,
            String state,
            boolean late,
            LocalDate deadline,
            int people,
            @Nullable Integer metres,
            String url) {

        static Similar of(SimilarReport report) {
            return new Similar(
                    report.code(),
                    report.title(),
                    report.state().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    report.late(),
                    report.deadline(),
                    report.supports(),
                    report.metres().isPresent() ? report.metres().getAsInt() : null,
                    ReportLinks.report(report.code()));
        }
    }

    /** At most three, the likeliest first. */
    record Found(List<Similar> items) {}

    @GetMapping("/api/v1/reports/similar")
    ResponseEntity<Found> similar(
            @RequestParam String title,
            @RequestParam(defaultValue = "") String category,
            @RequestParam Optional<Double> lat,
            @RequestParam Optional<Double> lon,
            @RequestParam(defaultValue = "") String address) {
        if (lat.isPresent() != lon.isPresent()) {
            throw new IllegalArgumentException("lat and lon go together");
        }
        if (lat.isEmpty() && address.isBlank()) {
            throw new IllegalArgumentException("lat and lon, or address");
        }
        if (title.length() > LONGEST_TITLE || address.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException("title and address: at most " + LONGEST_TITLE + " characters");
        }
        var place = new ReportPlace(
                lat.map(degrees -> new GeoPoint(degrees, lon.orElseThrow())), Optional.empty(), address);
        var items = similar.to(place, category, title).stream().map(Similar::of).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new Found(items));
    }
}
