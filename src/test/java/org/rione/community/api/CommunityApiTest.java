package org.rione.community.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.community.Association;
import org.rione.community.Associations;
import org.rione.community.NewAssociation;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingId;
import org.rione.tables.meetings.MeetingSamples;
import org.rione.tables.meetings.Meetings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calendar and the register as programs read them. */
class CommunityApiTest extends ServiceTest {

    @LocalServerPort
    int port;

    @Autowired
    Associations associations;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingSamples samples;

    @Autowired
    TestPeople people;

    @Autowired
    Clock clock;

    private Association association;
    private Meeting meeting;
    private String word;

    @BeforeEach
    void an_association_and_a_meeting() {
        word = Ids.next().toString();
        as(
                people.person(false, Role.ADMINISTRATOR),
                () -> association = associations.enter(new NewAssociation(
                        "!" + word, "Chi siamo", "Uno\nDue", "", "0131 1234", "", "", Optional.empty())));
        var at = samples.table();
        as(
                at.facilitator(),
                () -> meeting = meetings.call(
                        MeetingId.next(), at.table().id(), samples.wanted(word, samples.in(Duration.ofDays(40)))));
    }

    @Test
    void the_calendar_is_read_page_by_page_and_each_entry_once() throws Exception {
        var day = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        var path = "/api/v1/calendar?from=" + day.plusDays(35) + "&until=" + day.plusDays(45) + "&limit=1";
        var uids = new ArrayList<String>();
        var titles = new ArrayList<String>();
        Optional<String> next = Optional.of("");
        for (int page = 0; page < 500 && next.isPresent(); page++) {
            var tree = json(path + (next.get().isEmpty() ? "" : "&after=" + next.get()));
            tree.path("items").forEach(item -> {
                uids.add(item.path("uid").asString());
                titles.add(item.path("title").asString());
            });
            next = Optional.of(tree.path("next")).filter(JsonNode::isString).map(JsonNode::asString);
        }
        assertThat(uids).doesNotHaveDuplicates();
        assertThat(titles).filteredOn(title -> title.contains(word)).hasSize(1);
    }

    @Test
    void an_entry_says_what_its_page_says_and_comes_with_a_tag() throws Exception {
        var day = LocalDate.ofInstant(meeting.begins(), java.time.ZoneOffset.UTC);
        var path = "/api/v1/calendar?kind=meeting&limit=100&from=" + day.minusDays(1) + "&until=" + day.plusDays(1);
        var answer = get(path, "");
        var entry = JsonMapper.shared()
                .readTree(answer.body())
                .path("items")
                .valueStream()
                .filter(item -> item.path("title").asString().contains(word))
                .findFirst()
                .orElseThrow();
        assertThat(entry.path("kind").asString()).isEqualTo("meeting");
        assertThat(java.time.Instant.parse(entry.path("begins").asString())).isEqualTo(meeting.begins());
        assertThat(entry.path("cancelled").asBoolean()).isFalse();
        assertThat(json(path.replace("kind=meeting", "kind=initiative")).toString())
                .doesNotContain(word);
        var etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, etag).statusCode()).isEqualTo(304);
    }

    @Test
    void associations_are_read_by_name_and_by_address() throws Exception {
        var one = json("/api/v1/associations/" + association.slug());
        assertThat(one.path("services").valueStream().map(JsonNode::asString)).containsExactly("Uno", "Due");
        assertThat(one.path("phone").asString()).isEqualTo("0131 1234");
        assertThat(one.path("email").isNull()).isTrue();
        assertThat(get("/api/v1/associations/nessuna", "").statusCode()).isEqualTo(404);

        var first = json("/api/v1/associations?limit=1");
        var names =
                new ArrayList<>(List.of(first.path("items").get(0).path("name").asString()));
        var second = json(
                "/api/v1/associations?limit=100&after=" + first.path("next").asString());
        second.path("items").forEach(item -> names.add(item.path("name").asString()));
        assertThat(names).doesNotHaveDuplicates().contains("!" + word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/calendar?from=domani",
                "/api/v1/calendar?from=2026-02-30",
                "/api/v1/calendar?from=2026-01-02&until=2026-01-01",
                "/api/v1/calendar?from=2026-01-01&until=2027-02-01",
                "/api/v1/calendar?from=%2B999999999-12-31",
                "/api/v1/calendar?limit=0",
                "/api/v1/calendar?limit=101",
                "/api/v1/calendar?after=boh",
                "/api/v1/calendar?after=%3Cscript%3E",
                "/api/v1/calendar?district=nessuno",
                "/api/v1/associations?district=nessuno",
                "/api/v1/associations?after=YQ",
                "/api/v1/associations?limit=x"
            })
    void what_cannot_be_meant_is_answered_as_a_problem(String path) throws Exception {
        var answer = get(path, "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "<script>");
    }

    private JsonNode json(String path) throws Exception {
        var answer = get(path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String etag) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return client.send(
                    (etag.isEmpty() ? request : request.header("If-None-Match", etag)).build(),
                    BodyHandlers.ofString());
        }
    }
}
