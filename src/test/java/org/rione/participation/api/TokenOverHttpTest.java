package org.rione.participation.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.PersonalTokens;
import org.rione.identity.TokenScope;
import org.rione.participation.Importance;
import org.rione.participation.TestSubjects;
import org.rione.participation.Votes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A program on another machine: a real connection, a real token, nothing simulated. */
class TokenOverHttpTest extends ServiceTest {

    @LocalServerPort
    int port;

    @Autowired
    TestSubjects subjects;

    @Autowired
    TestPeople people;

    @Autowired
    PersonalTokens tokens;

    @Autowired
    Votes votes;

    @Test
    void a_token_votes_within_its_scope_and_until_it_is_revoked() throws Exception {
        var subject = subjects.open();
        var address = "/api/v1/actions/prova/" + subject.id() + "/vote";
        var person = people.resident();
        var secret = new String[2];
        TestPeople.as(person, () -> {
            secret[0] = tokens.create("Prova", Set.of(TokenScope.VOTE));
            secret[1] = tokens.create("Solo commenti", Set.of(TokenScope.COMMENT));
        });

        assertThat(vote(address, secret[1])).isEqualTo(403);
        assertThat(vote(address, "nessuno")).isEqualTo(401);
        assertThat(votes.importance(subject)).isEqualTo(Importance.NONE);
        assertThat(vote(address, secret[0])).isEqualTo(204);
        assertThat(vote(address, secret[0])).isEqualTo(204);
        assertThat(votes.importance(subject)).isEqualTo(new Importance(1, 0, 0, 0));

        TestPeople.as(person, () -> tokens.mine().forEach(token -> tokens.revoke(token.id())));
        assertThat(vote(address, secret[0])).isEqualTo(401);
    }

    private int vote(String address, String token) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"priority\": true}"))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
