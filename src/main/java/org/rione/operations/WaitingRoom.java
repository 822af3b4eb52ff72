package org.rione.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.rione.shared.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * Who comes before the application can start, because its database does not answer, reads so on the application's own
 * port; the page looks again by itself. Programs get status 503, and those who watch learn that the process lives.
 */
final class WaitingRoom implements AutoCloseable {

    private static final String FILES = "META-INF/resources";
    private static final List<String> STYLES = List.of("tokens", "fonts", "base", "components");
    private static final String JSON = "application/json";
    private static final String UP = "{\"status\":\"UP\"}";
    private static final String DOWN = "{\"status\":\"DOWN\"}";

    private final HttpServer server;

    private WaitingRoom(HttpServer server) {
        this.server = server;
    }

    /**
     * @param port 1 to 65535
     * @throws DatabaseUnavailable when the port is taken: then nobody can be told anything
     */
    static WaitingRoom open(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", WaitingRoom::answer);
            server.createContext("/actuator/health/liveness", exchange -> send(exchange, 200, JSON, UP));
            for (var files : new String[] {"/fonts/", "/images/"}) {
                server.createContext(files, WaitingRoom::file);
            }
            server.start();
            return new WaitingRoom(server);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "Port " + port + " is taken by another program: stop it, or choose another port with"
                            + " --server.port=N or RIONE_PORT.",
                    e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", "5");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/actuator/")) {
            send(exchange, 503, JSON, DOWN);
        } else if (path.startsWith("/api/") || path.startsWith("/open311/")) {
            send(exchange, 503, "application/problem+json", "{\"title\":\"Service Unavailable\",\"status\":503}");
        } else {
            send(exchange, 503, "text/html;charset=UTF-8", page(language(exchange)));
        }
    }

    private static Locale language(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language"))
                .flatMap(wanted -> Texts.LOCALES.stream()
                        .filter(one -> wanted.startsWith(one.getLanguage()))
                        .findFirst())
                .orElse(Locale.ITALIAN);
    }

    private static String page(Locale language) throws IOException {
        var title = Texts.get(language, "shell.error.503.title");
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
                <meta name="robots" content="noindex"><title>%s | Rione</title><style>%s</style></head>
                <body><main class="rn-wrap"><div class="rn-error"><svg class="rn-drawing" aria-hidden="true">\
                <use href="/images/drawings.svg#dark"></use></svg><div class="rn-stack"><h1>%s</h1><p class="rn-lead">%s</p>\
                </div></div></main><script>
                setTimeout(async function look() {
                  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
                  if (answer && answer.status < 500) location.reload(); else setTimeout(look, 3000);
                }, 3000);
                </script></body>
                </html>
                """.formatted(
                        language.getLanguage(), title, styles(), title, Texts.get(language, "shell.error.503.lead"));
    }

    private static String styles() throws IOException {
        var all = new StringBuilder();
        for (var name : STYLES) {
            all.append(resource("/styles/" + name + ".css").getContentAsString(StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private static void file(HttpExchange exchange) throws IOException {
        var file = resource(exchange.getRequestURI().normalize().getPath());
        if (!file.getPath().startsWith(FILES + "/") || !file.isReadable()) {
            send(exchange, 404, "text/plain", "");
            return;
        }
        var type = MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM);
        send(exchange, 200, type.toString(), file.getContentAsByteArray());
    }

    /** By our own loader: the threads of this server know only the Java runtime's. */
    private static ClassPathResource resource(String path) {
        return new ClassPathResource(FILES + path, WaitingRoom.class.getClassLoader());
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Connection", "close");
            var silent = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
            exchange.sendResponseHeaders(status, silent ? -1 : body.length);
            if (!silent) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
