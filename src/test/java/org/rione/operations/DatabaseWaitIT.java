package org.rione.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rione.RioneProcess;
import org.rione.RunsBeside;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** A database server of its own that is away when Rione starts, comes, goes and comes back. */
@RunsBeside
class DatabaseWaitIT {

    private static final Path SERVER = Path.of("target/waited-for");

    private final int port = RioneProcess.freePort();

    @Test
    void the_application_starts_without_its_server_and_follows_it() throws Exception {
        FileSystemUtils.deleteRecursively(SERVER);
        makeAnAccount();
        var settings = Map.of(
                "RIONE_DB_URL", "jdbc:mariadb://127.0.0.1:" + port + "/rione",
                "RIONE_DB_USER", "office",
                "RIONE_DB_PASSWORD", "secret");
        try (var rione = RioneProcess.start(Path.of("target/waiting"), settings, "--rione.demo=true")) {
            rione.await("the waiting room", () -> rione.status("/") == 503);
            saysSo(rione);
            try (var _ = database()) {
                rione.awaitReady();
                assertThat(rione.status("/")).isEqualTo(200);
            }
            rione.await("readiness to notice", () -> rione.status("/actuator/health/readiness") == 503);
            assertThat(rione.status("/actuator/health/liveness")).isEqualTo(200);
            assertThat(rione.status("/segnalazioni?q=" + System.nanoTime())).isEqualTo(503);
            try (var _ = database()) {
                rione.awaitReady();
                assertThat(rione.status("/segnalazioni?q=" + System.nanoTime())).isEqualTo(200);
            }
        }
    }

    @Test
    void a_command_does_not_wait_for_it() throws Exception {
        var ended = RioneProcess.run(
                Path.of("target/waiting"),
                Map.of("RIONE_DB_URL", "jdbc:mariadb://127.0.0.1:" + port + "/rione", "RIONE_DB_PASSWORD", "hunter2"),
                "admin",
                "create",
                "a@example.org");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("RIONE_DB_URL", "127.0.0.1:" + port).doesNotContain("hunter2", "Exception");
    }

    private static void saysSo(RioneProcess rione) throws IOException, InterruptedException {
        var page = get(rione, "/programmi", "en");
        assertThat(page.body()).contains("<h1>We will be back shortly</h1>", "lang=\"en\"");
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(get(rione, "/programmi", "it").body()).contains("<h1>Torniamo fra poco</h1>");
        var problem = get(rione, "/api/v1/programmes", "it");
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(rione.status("/images/../application.yml")).isNotEqualTo(200);
        assertThat(rione.status("/images/drawings.svg")).isEqualTo(200);
        assertThat(rione.status("/actuator/health/liveness")).isEqualTo(200);
        assertThat(rione.status("/actuator/health/readiness")).isEqualTo(503);
    }

    private static HttpResponse<String> get(RioneProcess rione, String path, String language)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(rione.address() + path))
                            .header("Accept-Language", language)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private void makeAnAccount() throws SQLException {
        try (var server = database();
                var connection = EmbeddedMariaDbTest.connect(server);
                var statement = connection.createStatement()) {
            statement.execute("create or replace user office@'127.0.0.1' identified by 'secret'");
            statement.execute("grant all on rione.* to office@'127.0.0.1'");
        }
    }

    private EmbeddedMariaDb database() {
        return EmbeddedMariaDb.open(
                SERVER, new DatabaseSettings("", "", "", "rione", ".tools", port, DataSize.ofMegabytes(64), false));
    }
}
