package org.rione.reports.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.reports.ReportSamples;
import org.rione.reports.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ReportsApiTest extends ServiceTest {

    @LocalServerPort
    int port;

    @Autowired
    ReportSamples samples;

    @Autowired
    TestPeople people;

    @Test
    void a_public_report_is_there_without_its_author_and_unchanged_it_is_not_sent_twice() throws Exception {
        var author = people.resident();
        var report = samples.sent(author, "Lampione spento", Visibility.PUBLIC);
        var answer = get("/api/v1/reports/" + report.code(), "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Lampione spento", "\"state\":\"published\"")
                .doesNotContain(author.id().value().toString(), author.name());
        var again = get(
                "/api/v1/reports/" + report.code(),
                answer.headers().firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(get("/segnalazioni/" + report.code(), "").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_private_or_does_not_exist_is_not_found_anywhere() throws Exception {
        var report = samples.sent(people.resident(), "Segreto nel cortile", Visibility.PRIVATE);
        for (var path : new String[] {
            "/api/v1/reports/" + report.code(),
            "/segnalazioni/" + report.code(),
            "/api/v1/reports/R-1999-000001",
            "/segnalazioni/R-1999-000001"
        }) {
            assertThat(get(path, "").statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get("/api/v1/reports?limit=100", "").body()).doesNotContain("Segreto nel cortile");
        assertThat(get("/segnalazioni", "").body()).doesNotContain("Segreto nel cortile");
        assertThat(get("/segnalazioni?q=Segreto+cortile", "").body()).doesNotContain(report.code());
    }

    @Test
    void similar_open_reports_are_found_by_place_and_words_and_private_ones_are_not() throws Exception {
        var mark = "Tombino " + org.rione.shared.Ids.next().toString().substring(24);
        var report = samples.sent(people.resident(), mark + " rumoroso", Visibility.PUBLIC);
        var secret = samples.sent(people.resident(), mark + " segreto", Visibility.PRIVATE);
        var place = report.place().point().orElseThrow();
        var near = "&lat=" + place.lat() + "&lon=" + place.lon() + "&category=" + report.category();
        var answer = get("/api/v1/reports/similar?title=" + mark.replace(' ', '+') + near, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(report.code()).doesNotContain(secret.code());
        for (var wrong : new String[] {"title=x", "title=x&lat=45.0", "title=x&lat=95&lon=8.6", "lat=45.0&lon=8.6"}) {
            assertThat(get("/api/v1/reports/similar?" + wrong, "").statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void what_is_asked_wrongly_is_a_problem_document() throws Exception {
        for (var query : new String[] {
            "limit=101",
            "limit=0",
            "limit=x",
            "status=what",
            "after=zzz",
            "action=1",
            "from=ieri",
            "to=2026-02-30",
            "from=2026-02-02&to=2026-02-01",
            "from=%2B12026-01-01"
        }) {
            var answer = get("/api/v1/reports?" + query, "");
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        }
    }

    @Test
    void clusters_hold_public_reports_where_they_are_and_nothing_of_private_ones() throws Exception {
        var report = samples.sent(people.resident(), "Lampione sulla mappa", Visibility.PUBLIC);
        samples.sent(people.resident(), "Segreto sulla mappa", Visibility.PRIVATE);
        var answer = get("/api/v1/reports/clusters?bbox=8.5,44.9,8.8,45.1&zoom=12", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"items\":[{", "\"count\":").doesNotContain("Segreto");
        var alone = get("/api/v1/reports/clusters?bbox=8.5,44.9,8.8,45.1&zoom=12&q=" + report.code(), "");
        assertThat(alone.body()).contains(report.code(), "\"count\":1");
        for (var days : List.of("to=1999-12-31", "from=2999-01-01")) {
            assertThat(get("/api/v1/reports/clusters?bbox=8.5,44.9,8.8,45.1&zoom=12&" + days, "")
                            .body())
                    .as(days)
                    .isEqualTo("{\"items\":[]}");
            assertThat(get("/api/v1/reports?" + days, "").body()).startsWith("{\"items\":[]");
        }
        assertThat(get("/api/v1/reports/clusters?bbox=1,1,2,2&zoom=12", "").body())
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    void a_map_that_is_asked_for_wrongly_is_a_problem_document() throws Exception {
        for (var query : new String[] {
            "",
            "zoom=12",
            "bbox=1,2,3&zoom=12",
            "bbox=a,b,c,d&zoom=12",
            "bbox=3,1,2,2&zoom=12",
            "bbox=1,1,2,2",
            "bbox=1,1,2,2&zoom=40",
            "bbox=1,1,2,2&zoom=x",
            "bbox=1,1,2,95&zoom=3",
            "bbox=1,1,2,2&zoom=9&status=what",
            "bbox=1,1,2,2&zoom=9&from=2026-02-02&to=2026-02-01"
        }) {
            var answer = get("/api/v1/reports/clusters?" + query, "");
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        }
    }

    @Test
    void hostile_text_is_text() throws Exception {
        var hostile = "<script>alert(1)</script> ' or 1=1 --";
        var report = samples.sent(people.resident(), hostile, Visibility.PUBLIC);
        assertThat(get("/segnalazioni/" + report.code(), "").body())
                .doesNotContain("<script>alert(1)")
                .contains("&lt;script&gt;alert(1)");
    }

    private HttpResponse<String> get(String path, String etag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
