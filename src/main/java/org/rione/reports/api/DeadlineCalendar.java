package org.rione.reports.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rione.reports.Report;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportState;
import org.rione.reports.Reports;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.shared.calendar.CalendarFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The day by which the answer to a report is owed, for calendars: who subscribes to it sees it move, and go when the
 * report is closed.
 */
@Hidden
@RestController
class DeadlineCalendar {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Reports reports;
    private final RioneProperties rione;

    DeadlineCalendar(Reports reports, RioneProperties rione) {
        this.reports = reports;
        this.rione = rione;
    }

    @GetMapping("/segnalazioni/{code}/scadenza.ics")
    ResponseEntity<byte[]> deadline(@PathVariable String code, @RequestParam(defaultValue = "") String lang) {
        var report = reports.visible(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var language = Texts.supported(Locale.forLanguageTag(lang));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header("Content-Disposition", "inline; filename=\"" + report.code() + ".ics\"")
                .header("Cache-Control", report.listed() ? "no-cache" : "private, no-store")
                .body(CalendarFile.write(
                        report.code(), rione.publicUrl(), rione.zone(), language, List.of(entry(report, language))));
    }

    /** The whole of that day, by the city's clocks. */
    private CalendarEntry entry(Report report, Locale language) {
        var day = report.deadline();
        return new CalendarEntry(
                report.id().value() + "@reports.rione",
                "reports.one",
                "",
                Texts.get(language, "reports.calendar.title", report.title()),
                Texts.get(language, "reports.calendar." + word(report), report.code()),
                day.atStartOfDay(rione.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(rione.zone()).toInstant(),
                report.place().address(),
                Optional.empty(),
                ReportLinks.report(report.code()),
                Math.toIntExact(report.version()),
                !report.state().open(),
                report.updatedAt());
    }

    private static String word(Report report) {
        if (!report.state().open()) {
            return "closed";
        }
        return report.state() instanceof ReportState.Suspended ? "suspended" : "due";
    }
}
