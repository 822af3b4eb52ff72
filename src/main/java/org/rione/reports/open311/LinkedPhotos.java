package org.rione.reports.open311;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rione.shared.Refusal;
import org.rione.shared.photos.DevelopedPhoto;
import org.rione.shared.photos.PhotoLab;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Photos that a program names by their address ({@code media_url}) in place of sending them. Fetched once, while the
 * request is taken, and developed like any upload; one that cannot be had does not stop the report.
 *
 * @see "docs/decisions/0151-photos-by-their-address.md"
 */
@Component
class LinkedPhotos {

    private static final Logger log = LoggerFactory.getLogger(LinkedPhotos.class);
    private static final int LARGEST = 12 * 1024 * 1024;
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    /** For all photos of a request together. */
    private static final Duration WAITING = Duration.ofSeconds(8);

    private final Outside outside;
    private final PhotoLab lab;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    LinkedPhotos(Outside outside, PhotoLab lab) {
        this.outside = outside;
        this.lab = lab;
    }

    /** @param missed how many could not be had */
    record Fetched(List<DevelopedPhoto> photos, int missed) {}

    /** @param room how many photos the report may still have: the others are missed */
    Fetched fetch(List<String> addresses, int room) {
        if (addresses.isEmpty()) {
            return new Fetched(List.of(), 0);
        }
        var until = System.nanoTime() + WAITING.toNanos();
        var photos = new ArrayList<DevelopedPhoto>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = addresses.stream()
                    .limit(Math.max(0, room))
                    .map(address -> threads.submit(() -> lab.develop(bytes(address))))
                    .toList();
            running.forEach(one -> awaited(one, until).ifPresent(photos::add));
        }
        return new Fetched(List.copyOf(photos), addresses.size() - photos.size());
    }

    private static Optional<DevelopedPhoto> awaited(Future<DevelopedPhoto> photo, long until) {
        try {
            return Optional.of(photo.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException e) {
            photo.cancel(true);
            log.info("A photo that was named by its address could not be had: {}", e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            photo.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private byte[] bytes(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(outside.document(address))
                .timeout(WAITING)
                .header("User-Agent", "Rione")
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("answered " + answer.statusCode());
            }
            var bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refusal("reports.open311.error.upload");
            }
            return bytes;
        }
    }
}
