package org.rione.tables.meetings.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.shared.files.SamplePdfs;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingDocuments;
import org.rione.tables.meetings.MeetingId;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.meetings.MeetingSamples;
import org.rione.tables.meetings.Meetings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class MeetingAddressesTest extends ServiceTest {

    private static final byte[] PDF = SamplePdfs.page("Piano");

    @LocalServerPort
    int port;

    @Autowired
    MeetingSamples samples;

    @Autowired
    Meetings meetings;

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
    void a_paper_is_saved_and_never_shown_inside_this_site() throws Exception {
        as(at.facilitator(), () -> documents.addFile(meeting.id(), "Piano \"così\"\r\nX: y", PDF));
        var paper = documents.of(meeting.id()).getFirst();
        var answer = get(MeetingLinks.document(meeting, paper));
        assertThat(answer.body()).startsWith("%PDF-");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X")).isEmpty();
        var elsewhere = MeetingLinks.document(meeting, paper)
                .replace(at.table().slug(), samples.table().table().slug());
        assertThat(get(elsewhere).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
