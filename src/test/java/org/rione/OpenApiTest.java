package org.rione;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the interface for programs lies in {@code docs/api/openapi.json}, so that a change of the
 * interface shows in a diff. After an intended change, run this test with {@code RIONE_OPENAPI_WRITE=1} in the environment.
 */
class OpenApiTest extends ServiceTest {

    private static final Path KEPT = Path.of("docs/api/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @LocalServerPort
    int port;

    @Test
    void the_description_is_the_one_that_was_agreed_on() throws IOException, InterruptedException {
        var now = description();
        if (System.getenv("RIONE_OPENAPI_WRITE") != null) {
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, now);
        }
        assertThat(now).isEqualTo(Files.readString(KEPT));
    }

    /** Without the address of the server, which is another one in every run. */
    private String description() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            var tree = (ObjectNode) JSON.readTree(answer.body());
            assertThat(tree.get("openapi").asString()).startsWith("3.1");
            tree.remove("servers");
            return JSON.writeValueAsString(JSON.treeToValue(tree, Object.class)) + "\n";
        }
    }
}
