package org.rione.reports.api;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.reports.Outcome;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportSamples;
import org.rione.reports.Reports;
import org.rione.reports.Visibility;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DeadlineCalendarTest extends ServiceTest {

    @LocalServerPort
    int port;

    @Autowired
    ReportSamples samples;

    @Autowired
    Reports reports;

    @Autowired
    TestPeople people;

    @Test
    void page_open311_and_calendar_say_the_same_day_and_follow_it() throws Exception {
        var report = samples.sent(people.resident(), "Lampione; con, segni: strani", Visibility.PUBLIC);
        assertThat(get("/segnalazioni/" + report.code()).body()).contains(shortDay(report.deadline()));
        sameDay(report);
        assertThat(event(report).getSummary().getValue()).isEqualTo("Risposta dovuta: Lampione; con, segni: strani");

        var officer = people.person(true, Role.OFFICER);
        var taken = act(
                people.person(true, Role.ADMINISTRATOR),
                report,
                new ReportAction.Assign(officer.offices().getFirst(), "Ci pensiamo."));
        var moved = act(
                officer,
                taken,
                new ReportAction.Answer(
                        "Serve un pezzo.", Optional.of(report.deadline().plusDays(30))));
        assertThat(moved.deadline()).isEqualTo(report.deadline().plusDays(30));
        sameDay(moved);
        assertThat(event(moved).getStatus().isConfirmed()).isTrue();

        var closed = act(officer, moved, new ReportAction.Close(new Outcome.Fixed(), "Riparato."));
        assertThat(event(closed).getStatus().isCancelled()).isTrue();
        assertThat(event(closed).getUid().getValue()).isEqualTo(report.id().value() + "@reports.rione");
        assertThat(event(closed).getSequence().getValue()).isGreaterThan((int) report.version());
    }

    @Test
    void what_is_private_has_no_calendar_for_others() throws Exception {
        var hidden = samples.sent(people.resident(), "Riservata", Visibility.PRIVATE);
        assertThat(get("/segnalazioni/" + hidden.code() + "/scadenza.ics").statusCode())
                .isEqualTo(404);
        assertThat(get("/segnalazioni/R-1999-000001/scadenza.ics").statusCode()).isEqualTo(404);
    }

    private void sameDay(Report report) throws Exception {
        var day = report.deadline();
        assertThat(calendar(report)).contains("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day));
        assertThat(get("/open311/v2/requests/" + report.code() + ".xml").body())
                .contains("<expected_datetime>" + day + "T");
    }

    /** As the page writes it: 25 nov */
    private static String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", java.util.Locale.ITALIAN).format(day);
    }

    private Report act(SignedIn officer, Report seen, ReportAction action) {
        var now = new Report[1];
        TestPeople.as(officer, () -> now[0] = reports.act(seen.id(), seen.version(), action));
        return now[0];
    }

    private VEvent event(Report report) throws Exception {
        return Biweekly.parse(calendar(report)).first().getEvents().getFirst();
    }

    private String calendar(Report report) throws Exception {
        var answer = get("/segnalazioni/" + report.code() + "/scadenza.ics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        return answer.body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "it")
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
