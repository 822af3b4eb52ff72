package org.rione.reports.open311.contractors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.rione.reports.open311.Outside;
import org.rione.shared.Ids;
import org.springframework.stereotype.Component;

/** Calls a contractor's endpoint. Follows no redirects, waits not for ever, reads not without end. */
@Component
class RemoteEndpoint {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(20);
    private static final int TOO_MANY = 429;

    private final Outside outside;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    RemoteEndpoint(Outside outside) {
        this.outside = outside;
    }

    /** What came of a request that creates something. */
    sealed interface Sent {
        record Taken(Optional<String> id, Optional<String> token) implements Sent {}

        /** It will not be taken as it is. */
        record Refused(String why) implements Sent {}

        /** Nothing has arrived there. */
        record NotNow(String why) implements Sent {}

        /** Nobody knows whether it has arrived. */
        record Unclear(String why) implements Sent {}
    }

    Sent send(Contractor contractor, Map<String, String> form, List<byte[]> photos, String once) {
        try {
            var uri = URI.create(contractor.address() + "requests.xml");
            outside.check(uri);
            var request = request(uri).header("Idempotency-Key", once);
            var answer = exchange((photos.isEmpty() ? form(request, form) : files(request, form, photos)).build());
            return read(answer);
        } catch (HttpConnectTimeoutException | ConnectException e) {
            return new Sent.NotNow(said(e));
        } catch (IOException | XMLStreamException e) {
            return new Sent.Unclear(said(e));
        }
    }

    private static Sent read(Answer answer) throws XMLStreamException {
        if (answer.status() >= 200 && answer.status() < 300) {
            var items = Reading.items(answer.body(), "request");
            var id = items.stream().map(item -> item.get("service_request_id")).filter(text -> !text.isEmpty());
            var token = items.stream().map(item -> item.get("token")).filter(text -> !text.isEmpty());
            var taken = new Sent.Taken(id.findFirst(), token.findFirst());
            return taken.id().isEmpty() && taken.token().isEmpty()
                    ? new Sent.Unclear("an answer without a number")
                    : taken;
        }
        var why = answer.status() + " " + errors(answer.body());
        if (answer.status() >= 500) {
            return new Sent.Unclear(why);
        }
        return answer.status() == TOO_MANY || answer.later() ? new Sent.NotNow(why) : new Sent.Refused(why);
    }

    private static String errors(byte[] body) {
        try {
            return Reading.items(body, "error").stream()
                    .map(item -> item.get("description"))
                    .collect(Collectors.joining(" · "));
        } catch (XMLStreamException notXml) {
            return "";
        }
    }

    /** The records at an address below the endpoint. */
    List<Reading.Item> read(Contractor contractor, String path, Map<String, String> query, String name)
            throws IOException {
        var uri = URI.create(contractor.address() + path + (query.isEmpty() ? "" : "?" + encoded(query)));
        outside.check(uri);
        var answer = exchange(request(uri).GET().build());
        if (answer.status() == 404) {
            return List.of();
        }
        if (answer.status() != 200) {
            throw new IOException(answer.status() + " " + errors(answer.body()));
        }
        try {
            return Reading.items(answer.body(), name);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(ANSWERING).header("User-Agent", "Rione");
    }

    private record Answer(int status, boolean later, byte[] body) {}

    private Answer exchange(HttpRequest request) throws IOException {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                var bytes = body.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new IOException("an answer without end");
                }
                return new Answer(
                        answer.statusCode(),
                        answer.headers().firstValue("Retry-After").isPresent(),
                        bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static HttpRequest.Builder form(HttpRequest.Builder request, Map<String, String> form) {
        return request.header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpRequest.Builder files(
            HttpRequest.Builder request, Map<String, String> form, List<byte[]> photos) {
        var border = "rione-" + Ids.next();
        var body = new ByteArrayOutputStream();
        form.forEach((name, value) -> body.writeBytes(("--" + border + "\r\nContent-Disposition: form-data; name=\""
                        + name + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        int number = 1;
        for (var photo : photos) {
            body.writeBytes(("--" + border + "\r\nContent-Disposition: form-data; name=\"photo" + number
                            + "\"; filename=\"foto-" + number + ".jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(photo);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            number++;
        }
        body.writeBytes(("--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static String said(Exception failure) {
        var message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
