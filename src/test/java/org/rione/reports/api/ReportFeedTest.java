package org.rione.reports.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.reports.ReportSamples;
import org.rione.reports.Visibility;
import org.rione.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ReportFeedTest extends ServiceTest {

    @LocalServerPort
    int port;

    @Autowired
    ReportSamples samples;

    @Autowired
    TestPeople people;

    @Autowired
    Clock clock;

    @Test
    void the_newest_are_in_the_feed_with_the_filters_of_the_page() throws Exception {
        var title = "Così & <così> 🚧 " + Ids.next();
        var report = samples.sent(people.resident(), title, Visibility.PUBLIC);
        var hidden = samples.sent(people.resident(), "Riservata " + Ids.next(), Visibility.PRIVATE);
        var answer = get("", "");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var feed = feed(answer);
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        var entry = feed.getEntries().stream()
                .filter(one -> one.getTitle().equals(title))
                .findFirst()
                .orElseThrow();
        assertThat(entry.getLink()).endsWith("/segnalazioni/" + report.code());
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + report.id().value());
        assertThat(answer.body()).doesNotContain(hidden.title());
        assertThat(get("?categoria=rumore", "").body()).doesNotContain(report.code());
        assertThat(get("?categoria=illuminazione&stato=aperte", "").body()).contains(report.code());
        assertThat(get("?stato=chiuse", "").body()).doesNotContain(report.code());
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Rome"));
        assertThat(get("?dal=" + today.minusDays(1) + "&al=" + today.plusDays(1), "")
                        .body())
                .contains(report.code());
        assertThat(get("?al=" + today.minusDays(2), "").body()).doesNotContain(report.code());
        var words = URLEncoder.encode(title.substring(title.length() - 12), StandardCharsets.UTF_8);
        assertThat(feed(get("?q=" + words, "")).getLinks())
                .anyMatch(link -> link.getHref().contains("/segnalazioni?"));
        assertThat(get("?quartiere=luna&dopo=x&azione=y", "").statusCode()).isEqualTo(200);
    }

    @Test
    void unchanged_it_is_not_sent_again() throws Exception {
        var first = get("?categoria=cimiteri", "");
        assertThat(get("?categoria=cimiteri", first.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    private static SyndFeed feed(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new SyndFeedInput().build(new StringReader(answer.body()));
    }

    private HttpResponse<String> get(String query, String known) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/feed/segnalazioni.atom" + query));
        if (!known.isEmpty()) {
            request.header("If-None-Match", known);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
