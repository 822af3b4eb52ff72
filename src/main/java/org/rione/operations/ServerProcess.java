package org.rione.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts and stops one MariaDB server on a data folder. */
final class ServerProcess {

    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(120); // recovery after a crash takes its time
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(60);
    private static final int LONGEST_SOCKET_PATH = 100; // the system's limit is 107

    private final ServerBinaries programs;
    private final DataFolder folder;
    private final ServerLogin login;
    private final DatabaseSettings settings;

    ServerProcess(ServerBinaries programs, DataFolder folder, ServerLogin login, DatabaseSettings settings) {
        this.programs = programs;
        this.folder = folder;
        this.login = login;
        this.settings = settings;
    }

    void install() throws IOException, InterruptedException {
        var output = folder.run().resolve("install.log");
        var installing = new ProcessBuilder(
                        programs.installer().toString(),
                        "--no-defaults",
                        "--force",
                        "--user=" + System.getProperty("user.name"),
                        "--basedir=" + programs.base(),
                        "--datadir=" + folder.data(),
                        "--skip-name-resolve",
                        "--skip-test-db",
                        "--auth-root-authentication-method=normal")
                .directory(programs.base().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!installing.waitFor(PATIENCE_AT_START.toSeconds(), TimeUnit.SECONDS) || installing.exitValue() != 0) {
            installing.destroyForcibly();
            throw new DatabaseUnavailable(
                    "The embedded database could not be set up in " + folder.data() + ": see " + output + ".");
        }
    }

    /** Returns when the server takes connections. */
    Process start(int port) throws IOException, InterruptedException {
        var output = folder.run().resolve("mariadbd.log");
        if (Files.exists(output)) {
            Files.move(output, folder.run().resolve("mariadbd.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        var server = new ProcessBuilder(command(port))
                .directory(folder.data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        long deadline = System.nanoTime() + PATIENCE_AT_START.toNanos();
        while (!Files.readString(output).contains("ready for connections")) {
            if (server.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                server.destroyForcibly();
                throw new DatabaseUnavailable("The embedded database did not start: see " + output + ".");
            }
        }
        return server;
    }

    /** Lets the server finish what it has; the data stays right even when it must be killed. */
    static void stop(Process server) throws InterruptedException {
        server.destroy();
        if (!server.waitFor(PATIENCE_AT_STOP.toSeconds(), TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }

    private List<String> command(int port) throws IOException {
        return List.of(
                programs.server().toString(),
                "--no-defaults", // must come first
                "--user=" + System.getProperty("user.name"), // refuses to run as root otherwise
                "--basedir=" + programs.base(),
                "--datadir=" + folder.data(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + socket(),
                "--pid-file=" + folder.run().resolve("mariadbd.pid"),
                "--init-file=" + login.initFile(),
                "--skip-ssl", // loopback only; 11.4 would make a key of 4096 bits at every start, up to 30 s
                "--skip-name-resolve",
                "--skip-log-bin",
                "--innodb-flush-log-at-trx-commit=1", // what was acknowledged is on the disk
                "--innodb-doublewrite=1",
                "--innodb-buffer-pool-size=" + settings.bufferPool().toBytes(),
                "--innodb-ft-min-token-size=2",
                "--max-connections=200",
                "--max-allowed-packet=64M",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00");
    }

    private Path socket() throws IOException {
        var socket = folder.run().resolve("mariadbd.sock");
        return socket.toString().length() < LONGEST_SOCKET_PATH
                ? socket
                : Files.createTempDirectory("rione").resolve("mariadbd.sock");
    }
}
