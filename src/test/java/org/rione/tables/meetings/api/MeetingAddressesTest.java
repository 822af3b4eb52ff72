package org.rione.tables.meetings.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;

import biweekly.Biweekly;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingDocuments;
import org.rione.tables.meetings.MeetingId;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.meetings.MeetingRecords;
import org.rione.tables.meetings.MeetingSamples;
import org.rione.tables.meetings.Meetings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class MeetingAddressesTest extends ServiceTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    MeetingSamples samples;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingRecords records;

    @Autowired
    MeetingDocuments documents;

    private MeetingSamples.AtTable at;
    private Meeting meeting;

    @BeforeEach
    void a_meeting_ahead() {
        at = samples.table();
        as(
                at.facilitator(),
                () -> meeting = meetings.call(
                        MeetingId.next(),
                        at.table().id(),
                        samples.wanted("Così & <così> 🚧", samples.in(Duration.ofDays(5)))));
    }

    @Test
    void the_calendar_says_when_in_the_one_time_that_all_zones_share_and_counts_its_changes() throws Exception {
        var address = MeetingLinks.calendar(at.table().slug());
        var first = get(address, "");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        var called = Biweekly.parse(first.body()).first().getEvents().getFirst();
        assertThat(called.getDateStart().getValue()).isEqualTo(Date.from(meeting.begins()));
        assertThat(called.getSummary().getValue()).endsWith("Così & <così> 🚧");

        var etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get(address, etag).statusCode()).isEqualTo(304);
        as(at.facilitator(), () -> meetings.cancel(meeting.id(), "Piove"));
        var changed = get(address, etag);
        assertThat(changed.statusCode()).isEqualTo(200);
        var cancelled = Biweekly.parse(changed.body()).first().getEvents().getFirst();
        assertThat(cancelled.getUid().getValue()).isEqualTo(called.getUid().getValue());
        assertThat(cancelled.getSequence().getValue()).isEqualTo(1);
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(get("/tavoli/nessuno/calendario.ics", "").statusCode()).isEqualTo(404);
    }

    @Test
    void the_feed_tells_of_meetings_and_minutes_but_of_no_draft() throws Exception {
        var over = samples.over(at.table(), "Passata");
        as(at.facilitator(), () -> records.keepDraft(over.id(), over.version(), "Bozza segreta"));
        var address = MeetingLinks.feed(at.table().slug());
        var first = get(address, "");
        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(first.body()).doesNotContain("Bozza segreta");
        var feed = new SyndFeedInput().build(new StringReader(first.body()));
        assertThat(feed.getEntries()).anyMatch(entry -> entry.getUri()
                .equals("urn:uuid:" + meeting.id().value()));
        var etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get(address, etag).statusCode()).isEqualTo(304);

        as(at.facilitator(), () -> records.approve(over.id(), over.version() + 1, "Verbale pubblico"));
        assertThat(get(address, etag).body()).contains("Verbale pubblico");
        assertThat(get("/feed/tavoli/nessuno.atom", "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_paper_is_saved_and_never_shown_inside_this_site() throws Exception {
        as(at.facilitator(), () -> documents.addFile(meeting.id(), "Piano \"così\"\r\nX: y", PDF));
        var paper = documents.of(meeting.id()).getFirst();
        var answer = get(MeetingLinks.document(meeting, paper), "");
        assertThat(answer.body()).startsWith("%PDF-1.7");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X")).isEmpty();
        var elsewhere = MeetingLinks.document(meeting, paper)
                .replace(at.table().slug(), samples.table().table().slug());
        assertThat(get(elsewhere, "").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String etag) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return client.send(
                    (etag.isEmpty() ? request : request.header("If-None-Match", etag)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
