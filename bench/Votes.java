import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Many residents vote on one action at once, each with a personal token; beside it the same number of rows written
 * into a table of the same shape straight on the database, one row a transaction.
 */
final class Votes {

    private static final int CONNECTIONS = 32;
    private static final int WARM_UP = 180;
    private static final int EACH = 300;
    private static final String PATH = "/api/v1/actions/valenza-2026/5.05/vote";

    private record Voter(String person, String token) {}

    static void measure(Bench.Target target, Figures figures) throws Exception {
        try (var database = target.database()) {
            figures.number(
                    "innodb_flush_log_at_trx_commit",
                    Bench.number(database, "select @@innodb_flush_log_at_trx_commit"),
                    "(1: every commit is on the disk)");
            var action = action(database);
            var voters = voters(database, action, CONNECTIONS * (WARM_UP + EACH));
            try {
                raw(target, database, WARM_UP);
                figures.times("rows straight into the database, before", CONNECTIONS, raw(target, database, EACH));
                for (int round = 0; round < 3; round++) {
                    vote(target, voters, 0, WARM_UP);
                }
                var before = count(database, action);
                var used = target.processorTime();
                var times = vote(target, voters, CONNECTIONS * WARM_UP, EACH);
                var then = target.processorTime();
                figures.times("votes on one action", CONNECTIONS, times);
                var each = 1000.0 / times.nanos().length;
                figures.number("processor time of Rione for each vote", (then[0] - used[0]) * each, "ms");
                figures.number("processor time of the database for each vote", (then[1] - used[1]) * each, "ms");
                var grown = count(database, action) - before;
                figures.number("rows that were added", grown, "of " + CONNECTIONS * EACH);
                figures.times("rows straight into the database, after", CONNECTIONS, raw(target, database, EACH));
            } finally {
                cleanUp(database, action);
            }
        }
        figures.note(
                "An error is an answer other than 204. Tokens and votes of the benchmark are taken away afterwards.");
    }

    private static String action(Connection database) throws Exception {
        try (var statement = database.createStatement();
                var result =
                        statement.executeQuery("select a.id from action a join programme p on p.id = a.programme_id"
                                + " where p.slug = 'valenza-2026' and a.code = '5.05'")) {
            result.next();
            return result.getString(1);
        }
    }

    private static long count(Connection database, String action) throws Exception {
        return Bench.number(
                database,
                "select count(*) from subject_vote where subject_kind = 'ACTION' and subject_id = '" + action + "'");
    }

    /** Residents who have not voted on the action yet, each with a token that may vote. */
    private static List<Voter> voters(Connection database, String action, int howMany) throws Exception {
        var voters = new ArrayList<Voter>();
        try (var statement = database.createStatement();
                var result = statement.executeQuery("select p.id from person p where p.email like 'sintetico-%'"
                        + " and not exists (select 1 from subject_vote v where v.subject_kind = 'ACTION'"
                        + " and v.subject_id = '" + action + "' and v.person_id = p.id) limit " + howMany)) {
            while (result.next()) {
                voters.add(new Voter(result.getString(1), "rione_bench_" + UUID.randomUUID()));
            }
        }
        if (voters.size() < howMany) {
            throw new IllegalStateException("too few residents: " + voters.size() + " of " + howMany);
        }
        database.setAutoCommit(false);
        try (var insert = database.prepareStatement(
                "insert into personal_token (id, person_id, token_hash, name, scopes, created_at) values (?, ?, ?,"
                        + " 'bench', 'vote', utc_timestamp(6))")) {
            for (var voter : voters) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, voter.person());
                insert.setString(3, hash(voter.token()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        database.commit();
        database.setAutoCommit(true);
        return voters;
    }

    private static String hash(String token) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static Load.Times vote(Bench.Target target, List<Voter> voters, int from, int each) throws Exception {
        return Load.times(each, CONNECTIONS, worker -> new Load.Work() {
            private final Http http = new Http(target.port());

            @Override
            public boolean once(int number) throws Exception {
                var voter = voters.get(from + worker * each + number);
                var body = "{\"priority\": " + (number % 3 != 0) + "}";
                var answer = http.send(Http.request("PUT", PATH, body, "Authorization: Bearer " + voter.token()));
                return answer.status() == 204;
            }

            @Override
            public void close() throws Exception {
                http.close();
            }
        });
    }

    private static Load.Times raw(Bench.Target target, Connection database, int each) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute("create or replace table bench_vote like subject_vote");
        }
        return Load.times(each, CONNECTIONS, _ -> new Load.Work() {
            private final Connection own = target.database();
            private final PreparedStatement insert = own.prepareStatement("insert into bench_vote"
                    + " (subject_kind, subject_id, person_id, priority, verified, voted_on)"
                    + " values ('ACTION', '0197c6a0-0000-7000-8000-000000000001', ?, true, true, current_date)");

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

    private static void cleanUp(Connection database, String action) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute("delete v from subject_vote v join personal_token t on t.person_id = v.person_id"
                    + " where t.name = 'bench' and v.subject_kind = 'ACTION' and v.subject_id = '" + action + "'");
            statement.execute("delete from personal_token where name = 'bench'");
            statement.execute("drop table if exists bench_vote");
        }
    }

    private Votes() {}
}
