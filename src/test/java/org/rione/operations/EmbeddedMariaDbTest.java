package org.rione.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** The embedded server through everything that can happen to it: real processes, really killed. */
class EmbeddedMariaDbTest {

    private static Path home;

    @BeforeAll
    static void make_a_folder() throws IOException {
        home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "embedded");
    }

    @AfterAll
    static void remove_the_folder() throws IOException {
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void a_server_killed_under_us_comes_back_with_every_acknowledged_row() throws Exception {
        try (var database = EmbeddedMariaDb.open(home, settings(false))) {
            try (var connection = connect(database);
                    var statement = connection.createStatement()) {
                statement.execute("create or replace table survivor (id int primary key)");
                statement.execute("insert into survivor values (42)");
            }
            kill(database.pid());

            assertThat(await(Duration.ofSeconds(30), () -> rows(database, "survivor") == 1))
                    .isTrue();
        }
    }

    @Test
    void all_who_ask_in_one_process_share_one_server() throws Exception {
        try (var first = EmbeddedMariaDb.open(home, settings(false))) {
            try (var second = EmbeddedMariaDb.open(home, settings(false))) {
                assertThat(second.pid()).isEqualTo(first.pid());
            }
            try (var connection = connect(first)) {
                assertThat(connection.isValid(2)).isTrue();
            }
        }
    }

    @Test
    void a_second_process_is_refused_unless_it_only_wants_to_join() throws Exception {
        try (var other = OtherProcess.holding(home)) {
            assertThatThrownBy(() -> EmbeddedMariaDb.open(home, settings(false)))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("in use by process " + other.process().pid())
                    .hasMessageContaining("RIONE_HOME");
            try (var joined = EmbeddedMariaDb.open(home, settings(true));
                    var connection = connect(joined)) {
                assertThat(connection.isValid(2)).isTrue();
            }
        }
    }

    @Test
    void a_server_left_behind_by_a_killed_process_is_stopped_and_its_data_taken_over() throws Exception {
        long orphan;
        try (var other = OtherProcess.holding(home)) {
            orphan = other.server();
            other.process().destroyForcibly().waitFor();
        }
        assertThat(ProcessHandle.of(orphan)).as("the orphan lives on").isPresent();

        try (var database = EmbeddedMariaDb.open(home, settings(false))) {
            assertThat(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false))
                    .isFalse();
            assertThat(rows(database, OtherProcess.TABLE)).isEqualTo(1);
        }
    }

    @Test
    void nobody_else_on_the_machine_gets_in_without_the_password() throws Exception {
        try (var database = EmbeddedMariaDb.open(home, settings(false))) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl("rione"), "root", ""))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_named_in_one_sentence() {
        assertThatThrownBy(() -> EmbeddedMariaDb.open(Path.of("/proc/rione"), settings(false)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("/proc/rione")
                .hasMessageContaining("RIONE_HOME");
    }

    static DatabaseSettings settings(boolean join) {
        return new DatabaseSettings("", "", "", "rione", ".tools", 0, DataSize.ofMegabytes(32), join);
    }

    static Connection connect(EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl("rione"), database.user(), database.password());
    }

    private static void kill(long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor())
                .isZero();
    }

    private static long rows(EmbeddedMariaDb database, String table) {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            return -1; // not back yet
        }
    }

    private static boolean await(Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (condition.getAsBoolean()) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    /** Another Rione on the same folder, as far as its database goes. */
    record OtherProcess(Process process, long server) implements AutoCloseable {

        static final String TABLE = "left_behind";

        static OtherProcess holding(Path home) throws IOException {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            OtherProcess.class.getName(),
                            home.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("server ")) {
                    return new OtherProcess(process, Long.parseLong(line.substring("server ".length())));
                }
            }
            throw new IOException("The other process ended without starting its database");
        }

        public static void main(String[] args) throws Exception {
            try (var database = EmbeddedMariaDb.open(Path.of(args[0]), settings(false))) {
                try (var connection = connect(database);
                        var statement = connection.createStatement()) {
                    statement.execute("create or replace table " + TABLE + " (id int primary key)");
                    statement.execute("insert into " + TABLE + " values (1)");
                }
                System.out.println("server " + database.pid());
                System.in.read(); // until the test closes our input
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            process.getOutputStream().close();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }
}
