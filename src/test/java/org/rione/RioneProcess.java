package org.rione;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The packaged jar, really run: as a web application on a port of its own, or for one command. */
public final class RioneProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What a command answered. */
    public record Ended(int code, String out, String err) {}

    private final Process process;
    private final int port;

    private RioneProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the web application on a free port; its output goes to {@code <home>.log}. */
    public static RioneProcess start(Path home, Map<String, String> environment, String... words) {
        var port = freePort();
        var all = new ArrayList<>(List.of(words));
        all.add("--server.port=" + port);
        all.add("--rione.public-url=http://localhost:" + port);
        try {
            var log = Path.of(home + ".log").toFile();
            var started = new RioneProcess(
                    command(home, environment, all)
                            .redirectErrorStream(true)
                            .redirectOutput(log)
                            .start(),
                    port);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close)); // whatever becomes of the test
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs to the end. */
    public static Ended run(Path home, Map<String, String> environment, String... words) throws Exception {
        var out = Files.createTempFile("rione", ".out");
        var err = Files.createTempFile("rione", ".err");
        var process = command(home, environment, List.of(words))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("does not end: " + String.join(" ", words));
        }
        var ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return ended;
    }

    private static ProcessBuilder command(Path home, Map<String, String> environment, List<String> words)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-jar",
                "target/rione.jar"));
        command.addAll(words);
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("RIONE_") || name.startsWith("SPRING_"));
        builder.environment()
                .put(
                        "RIONE_HOME",
                        Files.createDirectories(home).toAbsolutePath().toString());
        builder.environment()
                .put("RIONE_DB_BINARIES", Path.of(".tools").toAbsolutePath().toString());
        builder.environment().putAll(environment);
        return builder;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public Process process() {
        return process;
    }

    /** Kills Rione and its embedded database at once, without a chance to end anything. */
    public void kill() {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        for (var ended : children) {
            ended.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Kills the embedded database of this process, if it runs just now, as a machine out of memory would. */
    public void killDatabase() {
        process.descendants()
                .filter(child -> child.info()
                        .command()
                        .filter(path -> path.contains("mariadbd"))
                        .isPresent())
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** The status of a GET without a session; 0 when nobody answers. */
    public int status(String path) {
        return status(address(), path);
    }

    public static int status(String address, String path) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a GET without a session answers, whatever its status. */
    public String body(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + path))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    /** Waits until it takes requests with its database. */
    public RioneProcess awaitReady() {
        await("ready", () -> status("/actuator/health/readiness") == 200);
        return this;
    }

    public void await(String what, BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new IllegalStateException(what + " was waited for in vain, see the log beside its home");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
