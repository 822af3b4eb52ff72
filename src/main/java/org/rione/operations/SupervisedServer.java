package org.rione.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that is started again when it dies, on the same port, so that whoever talks to it only has to try again. */
final class SupervisedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SupervisedServer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final ServerProcess launcher;
    private final ServerLogin login;
    private final int port;
    private final Thread watcher;
    private volatile Process server;
    private volatile boolean closing;

    private SupervisedServer(DataFolder folder, ServerProcess launcher, ServerLogin login, int port)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.launcher = launcher;
        this.login = login;
        this.port = port;
        this.server = launcher.start(port);
        this.watcher = Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
    }

    /** Takes over the folder: on failure it is let go again. */
    static SupervisedServer start(DataFolder folder, DatabaseSettings settings, Path binaries)
            throws IOException, InterruptedException {
        try {
            folder.stopOrphan();
            var login = ServerLogin.newIn(folder.run());
            var launcher = new ServerProcess(ServerBinaries.in(binaries), folder, login, settings);
            if (!folder.installed()) {
                launcher.install();
            }
            int port = settings.port() > 0 ? settings.port() : freePort();
            var supervised = new SupervisedServer(folder, launcher, login, port);
            Files.writeString(portFile(folder.run()), Integer.toString(port));
            return supervised;
        } catch (IOException | InterruptedException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    static Path portFile(Path run) {
        return run.resolve("port");
    }

    int port() {
        return port;
    }

    ServerLogin login() {
        return login;
    }

    long pid() {
        return server.pid();
    }

    private void watch() {
        try {
            while (!closing) {
                int code = server.waitFor();
                if (!closing) {
                    log.error("The embedded database ended unexpectedly with code {}; starting it again", code);
                    startAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing
        }
    }

    private void startAgain() throws InterruptedException {
        var pause = FIRST_PAUSE;
        while (!closing) {
            try {
                server = launcher.start(port);
                log.info("The embedded database is back");
                return;
            } catch (IOException | DatabaseUnavailable e) {
                log.error("The embedded database does not come back, next attempt in {}: {}", pause, e.getMessage());
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        watcher.interrupt();
        try {
            watcher.join();
            ServerProcess.stop(server);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            folder.close();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
