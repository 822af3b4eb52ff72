import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** One benchmark against a running Rione: {@code Bench NAME PORT HOME PID OUT}. */
final class Bench {

    static final String ACTION = "/programmi/valenza-2026/azioni/5.05";

    /** The Rione that is measured. */
    record Target(int port, Path home, long pid) {

        /** The embedded database, past Rione: to prepare, to compare and to count afterwards. */
        Connection database() throws IOException, SQLException {
            var run = home.resolve("run");
            var port = java.nio.file.Files.readString(run.resolve("port")).strip();
            var password =
                    java.nio.file.Files.readString(run.resolve("password")).strip();
            return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/rione", "rione", password);
        }

        /** Processor time used so far, in seconds: by Rione, by its database. */
        double[] processorTime() throws IOException {
            var database = ProcessHandle.of(pid)
                    .orElseThrow()
                    .children()
                    .filter(child -> child.info().command().orElse("").endsWith("mariadbd"))
                    .findFirst();
            return new double[] {seconds(ProcessHandle.of(pid)), seconds(database)};
        }

        private static double seconds(java.util.Optional<ProcessHandle> process) {
            return process.flatMap(one -> one.info().totalCpuDuration())
                    .map(time -> time.toNanos() / 1e9)
                    .orElse(Double.NaN);
        }

        /** Tells the database how many rows there are: right after they were made it still plans for few. */
        void settle() throws IOException, SQLException {
            try (var database = database();
                    var statement = database.createStatement()) {
                statement.execute(
                        "analyze table report, report_location, report_step, report_support, person, person_role,"
                                + " subject_vote, subject_comment");
            }
        }

        Map<String, Object> sizes() throws IOException, SQLException {
            var sizes = new LinkedHashMap<String, Object>();
            try (var database = database()) {
                for (var table : new String[] {"report", "person", "subject_vote", "subject_comment"}) {
                    sizes.put(table, number(database, "select count(*) from " + table));
                }
            }
            return sizes;
        }
    }

    static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    public static void main(String[] words) throws Exception {
        var target = new Target(Integer.parseInt(words[1]), Path.of(words[2]), Long.parseLong(words[3]));
        target.settle();
        var figures = new Figures(words[0], target.sizes());
        switch (words[0]) {
            case "pages" -> Pages.measure(target, figures);
            case "lists" -> Lists.measure(target, figures);
            case "reports" -> Reports.measure(target, figures);
            case "rounds" -> Rounds.measure(target, figures);
            case "clicks" -> Clicks.measure(target, figures);
            case "votes" -> Votes.measure(target, figures);
            case "sessions" -> Sessions.measure(target, figures);
            default -> throw new IllegalArgumentException("no benchmark " + words[0]);
        }
        figures.write(Path.of(words[4]));
    }

    private Bench() {}
}
