package org.rione.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The packaged application with the demonstration city and one browser, started at first use and stopped with the
 * test run. With {@code -Drione.journeys.url=…} the journeys go to an application that already runs.
 */
final class RunningCity {

    private static final Duration START = Duration.ofMinutes(3);
    private static final RunningCity CITY = new RunningCity();

    private final String address;
    private final Browser browser;

    static String address() {
        return CITY.address;
    }

    static Browser browser() {
        return CITY.browser;
    }

    private RunningCity() {
        try {
            address = System.getProperty("rione.journeys.url") != null
                    ? System.getProperty("rione.journeys.url")
                    : start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    private static String start() throws IOException, InterruptedException {
        var home = Files.createDirectories(Path.of("target/journey-city")).toAbsolutePath();
        var port = freePort();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "-jar",
                        "target/rione.jar",
                        "--demo",
                        "--server.port=" + port,
                        "--rione.public-url=http://localhost:" + port)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/journey-city.log").toFile());
        process.environment().put("RIONE_HOME", home.toString());
        var running = process.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running)));
        var address = "http://localhost:" + port;
        waitUntilReady(address, running);
        return address;
    }

    private static void waitUntilReady(String address, Process running) throws InterruptedException {
        var deadline = System.nanoTime() + START.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            while (System.nanoTime() < deadline && running.isAlive()) {
                try {
                    if (http.send(health, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // the port is not open yet: asked again until the deadline
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
        throw new IllegalStateException("the application did not start, see target/journey-city.log");
    }

    private static void stop(Process running) {
        running.destroy();
        try {
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
