package org.rione.tables.session.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.ServiceTest;
import org.rione.shared.Ids;
import org.rione.tables.session.TestTablet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the shared tablet sends, over a real connection: whole, broken, and cut before the answer. */
class TabletApiTest extends ServiceTest {

    @LocalServerPort
    int port;

    @Autowired
    DataSource source;

    private TestTablet tablet;

    @BeforeEach
    void a_session_with_a_tablet() throws SQLException {
        try (var database = source.getConnection()) {
            tablet = new TestTablet(database);
        }
    }

    @Test
    void a_ballot_whose_answer_was_lost_is_sent_again_and_is_the_same_one() throws Exception {
        try (var line = new Socket("localhost", port)) {
            line.getOutputStream().write(tablet.request());
            line.getOutputStream().flush();
            assertThat(receiptsOnceThere()).hasSize(1);
            line.setSoLinger(true, 0); // the connection breaks before anything of the answer is read
        }
        var receipt = receipts().getFirst();
        for (int i = 0; i < 2; i++) {
            var again = send(tablet.key(), tablet.body());
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).contains("\"receipt\":\"" + receipt + "\"");
        }
        assertThat(receipts()).containsExactly(receipt);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            : 1}                | : 2}                                          | 422
            : 1}                | : -1}                                         | 422
            : 1}                | : 0}                                          | 422
            : 1}                | : null}                                       | 422
            : 1}                | : 1, "0197c6a0-0000-7000-8000-000000000001": 1} | 422
            : 1}                | : 1.5}                                        | 400
            : 1}                | : "viale"}                                    | 400
            : 1}                | : 99999999999}                                | 400
            "marks"             | "marcks"                                      | 422
            "code"              | "kode"                                        | 422
            "key"               | "kei"                                         | 422
            "lang": "it"}       | "lang": "it"                                  | 400
            """)
    void a_broken_ballot_is_refused_and_leaves_nothing(String good, String bad, int status) throws Exception {
        var answer = send(tablet.key(), tablet.body().replace(good, bad));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "tables.");
        assertThat(receipts()).isEmpty();
        assertThat(send(tablet.key(), tablet.body()).statusCode())
                .as("the right one is still taken")
                .isEqualTo(200);
    }

    @Test
    void a_tablet_without_its_key_says_and_changes_nothing() throws Exception {
        for (var key : new String[] {"", "boh", Ids.next().toString()}) {
            assertThat(send(key, tablet.body()).statusCode()).isEqualTo(422);
        }
        assertThat(receipts()).isEmpty();
    }

    private HttpResponse<String> send(String key, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/tablet/ballots"))
                    .header("Content-Type", "application/json")
                    .header("X-Rione-Tablet", key)
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private List<String> receiptsOnceThere() throws SQLException {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (receipts().isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return receipts();
    }

    private List<String> receipts() throws SQLException {
        try (Connection database = source.getConnection()) {
            return tablet.receipts(database);
        }
    }
}
