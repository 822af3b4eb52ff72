package org.rione.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The MariaDB server that comes with Rione, for those who have none. All who ask for the same folder in one process
 * share one server; it stops when the last of them closes.
 */
final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final Map<Path, Shared> running = new HashMap<>();

    private final Path home;
    private final int port;
    private final ServerLogin login;
    private final boolean joined;

    /** One server of this process and how many use it. */
    private record Shared(SupervisedServer server, int users) {}

    private EmbeddedMariaDb(Path home, int port, ServerLogin login, boolean joined) {
        this.home = home;
        this.port = port;
        this.login = login;
        this.joined = joined;
    }

    static EmbeddedMariaDb open(Path folder, DatabaseSettings settings) {
        synchronized (running) {
            try {
                return openLocked(folder.toAbsolutePath().normalize(), settings);
            } catch (IOException e) {
                throw new DatabaseUnavailable(
                        "The embedded database cannot use the folder "
                                + folder.toAbsolutePath().normalize() + " (" + e.getMessage()
                                + "): make it writable or set RIONE_HOME to another one.",
                        e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DatabaseUnavailable("The start of the embedded database was interrupted.", e);
            }
        }
    }

    private static EmbeddedMariaDb openLocked(Path home, DatabaseSettings settings)
            throws IOException, InterruptedException {
        var shared = running.get(home);
        if (shared == null) {
            var folder = DataFolder.take(home);
            if (folder.isEmpty()) {
                return joinOrRefuse(home, settings);
            }
            var binaries = settings.binaries().isBlank() ? home : Path.of(settings.binaries());
            long start = System.nanoTime();
            shared = new Shared(SupervisedServer.start(folder.get(), settings, binaries), 0);
            log.info("Embedded database ready in {} ms, data in {}", (System.nanoTime() - start) / 1_000_000, home);
        }
        running.put(home, new Shared(shared.server(), shared.users() + 1));
        return new EmbeddedMariaDb(home, shared.server().port(), shared.server().login(), false);
    }

    private static EmbeddedMariaDb joinOrRefuse(Path home, DatabaseSettings settings) throws IOException {
        var portFile = SupervisedServer.portFile(DataFolder.runIn(home));
        if (!settings.join() || !Files.exists(portFile)) {
            throw new DatabaseUnavailable("The data folder " + home + " is in use by " + DataFolder.holder(home)
                    + ": stop that one first or set RIONE_HOME to another folder.");
        }
        int port = Integer.parseInt(Files.readString(portFile).strip());
        return new EmbeddedMariaDb(home, port, ServerLogin.ofRunning(DataFolder.runIn(home)), true);
    }

    String jdbcUrl(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema + "?createDatabaseIfNotExist=true";
    }

    String user() {
        return login.user();
    }

    String password() {
        return login.password();
    }

    /** The server's process, when it is ours. */
    @Nullable
    Long pid() {
        synchronized (running) {
            var shared = running.get(home);
            return joined || shared == null ? null : shared.server().pid();
        }
    }

    @Override
    public void close() {
        if (joined) {
            return;
        }
        synchronized (running) {
            var shared = running.remove(home);
            if (shared == null) {
                return;
            }
            if (shared.users() > 1) {
                running.put(home, new Shared(shared.server(), shared.users() - 1));
                return;
            }
            try {
                shared.server().close();
                log.info("Embedded database stopped");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
