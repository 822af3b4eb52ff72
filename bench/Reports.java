import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a city does with its reports: lists, map, one report, similar ones nearby, sending. The same questions at every
 * size, so that {@link Growth} can print them as one series. Addresses change each time: nothing comes from a cache.
 */
final class Reports {

    private static final int WARM_UP = 40;
    private static final int EACH = 100;
    private static final int SENDERS = 16;
    /** So many that nobody sends more than a person may without being looked at first. */
    private static final int PEOPLE = 4000;

    private static final int SENT_FIRST = 20;
    private static final int SENT_BEFORE = 130;
    private static final int SENT_WARM_UP = 400;
    private static final int SENT_EACH = 60;
    private static final AtomicInteger FRESH = new AtomicInteger();

    /** The median and the 95th percentile of each, for the series. */
    private final Map<String, Load.Times> series = new LinkedHashMap<>();

    private final Bench.Target target;
    private final Figures figures;

    private Reports(Bench.Target target, Figures figures) {
        this.target = target;
        this.figures = figures;
    }

    static void measure(Bench.Target target, Figures figures) throws Exception {
        var reports = new Reports(target, figures);
        reports.lists();
        reports.oneReport();
        reports.similar();
        reports.sending();
        reports.keep();
    }

    private void lists() throws Exception {
        var list = "/api/v1/reports?limit=20&";
        asked("list, newest first", List.of(list));
        asked("list, open by deadline", List.of(list + "status=open&order=due"));
        asked("list, late of a category", List.of(list + "status=late&category=strade"));
        asked("list by a frequent word", List.of(list + "q=lampione"));
        asked("list as a page, by a frequent word", List.of("/segnalazioni?vista=elenco&stato=tutte&q=lampione"));
        asked("list by a rare word", List.of(list + "q=xilofono"));
        asked("list as a page, open", List.of("/segnalazioni?vista=elenco&stato=aperte"));
        asked("list as a page, a category", List.of("/segnalazioni?vista=elenco&stato=tutte&categoria=verde"));
        var clusters = "/api/v1/reports/clusters?bbox=8.5,44.9,8.8,45.1&zoom=13&";
        asked("map, whole city", List.of(clusters));
        asked("map, open ones", List.of(clusters + "status=open"));
        asked("map, a category", List.of(clusters + "category=illuminazione"));
    }

    /** Each of them for the first time since the start, so that no page is kept. */
    private void oneReport() throws Exception {
        var codes = new ArrayList<String>();
        try (var database = target.database();
                var statement = database.createStatement();
                var result = statement.executeQuery(
                        "select code from report where listed = 1 order by created_at desc limit " + (WARM_UP + EACH)
                                + " offset 500")) {
            while (result.next()) {
                codes.add("/segnalazioni/" + result.getString(1) + "?");
            }
        }
        asked("page of a report", codes);
    }

    private void similar() throws Exception {
        var asked = new ArrayList<String>();
        try (var database = target.database();
                var statement = database.createStatement();
                var result = statement.executeQuery("select r.title, r.category, st_x(l.place), st_y(l.place)"
                        + " from report r join report_location l on l.report_id = r.id"
                        + " where r.listed = 1 and r.is_open = 1 order by r.created_at desc limit 200")) {
            while (result.next()) {
                asked.add(String.format(
                        Locale.ROOT,
                        "/api/v1/reports/similar?title=%s&category=%s&lon=%.5f&lat=%.5f",
                        java.net.URLEncoder.encode(result.getString(1), StandardCharsets.UTF_8),
                        result.getString(2),
                        Math.max(result.getDouble(3), 0),
                        result.getDouble(4)));
            }
        }
        asked("similar reports nearby", asked);
    }

    /** Residents with a token each send one report after the other; rows of the same table straight in beside it. */
    private void sending() throws Exception {
        try (var database = target.database()) {
            var tokens = tokens(database, PEOPLE);
            try {
                figures.times(
                        "reports sent, the first after a start",
                        SENDERS,
                        Load.times(SENT_FIRST, SENDERS, worker -> new Sending(target, tokens, worker)));
                Load.times(SENT_BEFORE, SENDERS, worker -> new Sending(target, tokens, worker));
                sent("reports sent after 2,400, much of it still being compiled", tokens);
                Load.times(SENT_WARM_UP, SENDERS, worker -> new Sending(target, tokens, worker));
                series.put(
                        "reports sent, " + SENDERS + " connections",
                        sent("reports sent after 9,800, durable, with history and audit", tokens));
                figures.times("rows straight into the database", SENDERS, raw());
            } finally {
                try (var statement = database.createStatement()) {
                    statement.execute("delete from personal_token where name = 'bench'");
                    statement.execute("drop table if exists bench_row");
                }
            }
        }
        figures.note("An error is an answer other than 200 (201 for a report sent). Reports that were sent stay.");
    }

    /** With the processor time of each: what other processes on the machine change least. */
    private Load.Times sent(String what, List<String> tokens) throws Exception {
        var used = target.processorTime();
        var times = Load.times(SENT_EACH, SENDERS, worker -> new Sending(target, tokens, worker));
        var then = target.processorTime();
        figures.times(what, SENDERS, times);
        var each = 1000.0 / times.nanos().length;
        figures.number("processor time of Rione for each report", (then[0] - used[0]) * each, "ms");
        figures.number("processor time of the database for each report", (then[1] - used[1]) * each, "ms");
        return times;
    }

    private static List<String> tokens(Connection database, int howMany) throws Exception {
        var tokens = new ArrayList<String>();
        try (var insert = database.prepareStatement(
                        "insert into personal_token (id, person_id, token_hash, name, scopes, created_at) values (?, ?, ?,"
                                + " 'bench', 'report', utc_timestamp(6))");
                var statement = database.createStatement();
                var people = statement.executeQuery(
                        "select id from person where email like 'sintetico-%' limit " + howMany)) {
            while (people.next()) {
                var token = "rione_bench_" + UUID.randomUUID();
                tokens.add(token);
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, people.getString(1));
                insert.setString(
                        3,
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(MessageDigest.getInstance("SHA-256")
                                        .digest(token.getBytes(StandardCharsets.UTF_8))));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return tokens;
    }

    private static final class Sending implements Load.Work {

        private final Http http;
        private final List<String> tokens;
        private final int worker;

        Sending(Bench.Target target, List<String> tokens, int worker) throws Exception {
            this.http = new Http(target.port());
            this.tokens = tokens;
            this.worker = worker;
        }

        @Override
        public boolean once(int number) throws Exception {
            var fresh = FRESH.incrementAndGet();
            var token = tokens.get(fresh % tokens.size());
            var body = String.format(
                    Locale.ROOT,
                    "{\"category\": \"verde\", \"title\": \"Ramo sul marciapiede %d\", \"description\": \"Un ramo"
                            + " spezzato occupa il marciapiede da questa mattina.\", \"lat\": %.5f, \"lon\": %.5f}",
                    fresh,
                    45.010 + worker * 0.0004,
                    8.640 + number % 60 * 0.0002);
            return http.send(Http.request("POST", "/api/v1/reports", body, "Authorization: Bearer " + token))
                            .status()
                    == 201;
        }

        @Override
        public void close() throws Exception {
            http.close();
        }
    }

    private Load.Times raw() throws Exception {
        try (var database = target.database();
                var statement = database.createStatement()) {
            statement.execute("create or replace table bench_row (id uuid primary key, words varchar(500) not null)");
        }
        return Load.times(SENT_EACH, SENDERS, _ -> new Load.Work() {
            private final Connection own = target.database();
            private final java.sql.PreparedStatement insert =
                    own.prepareStatement("insert into bench_row values (?, 'Un ramo spezzato occupa il marciapiede.')");

            @Override
            public boolean once(int number) throws Exception {
                insert.setString(1, UUID.randomUUID().toString());
                return insert.executeUpdate() == 1;
            }

            @Override
            public void close() throws Exception {
                own.close();
            }
        });
    }

    private void asked(String what, List<String> paths) throws Exception {
        Load.times(WARM_UP, 1, asking(paths, 0));
        var times = Load.times(EACH, 1, asking(paths, paths.size() == 1 ? 0 : WARM_UP));
        figures.times(what, 1, times);
        series.put(what, times);
    }

    private Load.Worker asking(List<String> paths, int from) {
        return _ -> new Load.Work() {
            private final Http http = new Http(target.port());

            @Override
            public boolean once(int number) throws Exception {
                var path = paths.get((from + number) % paths.size());
                return http.send(Http.get(path + "&fresh=" + FRESH.incrementAndGet()))
                                .status()
                        == 200;
            }

            @Override
            public void close() throws Exception {
                http.close();
            }
        };
    }

    /** Beside the figures, for the series over all sizes. */
    private void keep() throws Exception {
        long reports;
        try (var database = target.database()) {
            reports = Bench.number(database, "select count(*) from report");
        }
        var lines = new ArrayList<String>();
        series.forEach((what, times) -> lines.add(String.format(
                Locale.ROOT, "%s\t%.3f\t%.3f\t%.1f", what, times.millis(0.5), times.millis(0.95), times.perSecond())));
        var size = target.home().getFileName().toString().replaceAll("\\D", "");
        var file = Path.of("target/bench/parts/reports-" + size + ".series");
        Files.createDirectories(file.getParent());
        Files.writeString(file, reports + "\n" + String.join("\n", lines) + "\n");
    }
}
