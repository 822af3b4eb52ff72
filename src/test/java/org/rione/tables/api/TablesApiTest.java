package org.rione.tables.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.tables.Ballots;
import org.rione.tables.Results;
import org.rione.tables.Round;
import org.rione.tables.TestRounds;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.rione.tables.pabulib.PbFile.Project;
import org.rione.tables.pabulib.PbFile.VoteType;
import org.rione.tables.pabulib.PbReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What programs get of a round: nothing of its ballots before it is published, and then files that others can read. */
class TablesApiTest extends ServiceTest {

    @LocalServerPort
    int port;

    @Autowired
    TestRounds make;

    @Autowired
    Ballots ballots;

    @Autowired
    Results results;

    @Test
    void the_ballots_of_a_published_round_can_be_read_as_pabulib() throws Exception {
        var council = make.council(30);
        var round = make.open(council, new Method.Points(5));
        for (int i = 0; i < 30; i++) {
            var voter = council.member(i);
            var first = round.options().get(i < 20 ? 0 : 1).id();
            var last = round.options().get(2).id();
            as(voter, () -> ballots.cast(round.id(), Map.of(first, 3, last, 2)));
        }
        assertThat(get(path(round) + "/ballots.pb", "").statusCode()).isEqualTo(404);
        publish(council, round);

        var answer = get(path(round) + "/ballots.pb", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", ".pb");
        var file = PbReader.read(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(file.voteType()).isEqualTo(VoteType.CUMULATIVE);
        assertThat(file.votes().voters()).isEqualTo(30);
        assertThat(file.projects()).extracting(Project::name).containsExactly("Luce", "Strisce", "Alberi");
        assertThat(answer.body()).doesNotContain(council.member(0).name());
        var etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(get(path(round) + "/ballots.pb", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void single_ballots_of_a_small_round_are_in_no_file() throws Exception {
        var council = make.council(2);
        var round = make.open(council, new Method.Approval());
        as(
                council.member(0),
                () -> ballots.cast(round.id(), Map.of(round.options().getFirst().id(), 1)));
        publish(council, round);
        assertThat(get(path(round) + "/ballots.pb", "").statusCode()).isEqualTo(404);
        assertThat(get(path(round) + "/ballots", "").body())
                .contains("few-ballots")
                .doesNotContain("\"marks\"");
        assertThat(get("/api/v1/tables/nessuno/rounds/1/ballots.pb", "").statusCode())
                .isEqualTo(404);
    }

    private void publish(Council council, Round round) {
        make.end(council, round);
        as(council.facilitator(), () -> results.publish(round.id()));
    }

    private static String path(Round round) {
        return "/api/v1/tables/" + round.tableSlug() + "/rounds/" + round.number();
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
