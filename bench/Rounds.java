import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ballots into one open round, each by a voter of their own through the shared tablet's address; what the closing of a
 * round takes, from the instant to the counted result; and the pages of rounds. Beside the ballots the same number of
 * rows is written into a table of the same shape straight on the database.
 */
final class Rounds {

    private static final int CONNECTIONS = 32;
    private static final int WARM_UP = 180;
    private static final int EACH = 300;
    private static final int PAGE_CONNECTIONS = 16;

    static void measure(Bench.Target target, Figures figures) throws Exception {
        try (var database = target.database()) {
            ballots(target, database, figures);
            for (var size : new int[] {20_000, 100_000}) {
                closing(database, figures, size);
            }
            pages(target, database, figures);
            Trials.pages(target, database, figures);
        }
        figures.note("An error is an answer other than 200, for a page also one that sets a cookie. Rounds of the"
                + " benchmark stay in its city: what is open cannot be taken away.");
    }

    private static void ballots(Bench.Target target, Connection database, Figures figures) throws Exception {
        var poll = Poll.open(database, 3, Poll.ids(CONNECTIONS * (WARM_UP + EACH)));
        session(database, poll);
        var codes = codes(poll);
        raw(target, database, poll, WARM_UP);
        figures.times("rows straight into the database, before", CONNECTIONS, raw(target, database, poll, EACH));
        for (int round = 0; round < 3; round++) {
            cast(target, poll, codes, 0, WARM_UP);
        }
        var used = target.processorTime();
        var times = cast(target, poll, codes, CONNECTIONS * WARM_UP, EACH);
        var then = target.processorTime();
        figures.times("ballots into one open round", CONNECTIONS, times);
        figures.times(
                "the same people change their ballots",
                CONNECTIONS,
                cast(target, poll, codes, CONNECTIONS * WARM_UP, EACH));
        var each = 1000.0 / times.nanos().length;
        figures.number("processor time of Rione for each ballot", (then[0] - used[0]) * each, "ms");
        figures.number("processor time of the database for each ballot", (then[1] - used[1]) * each, "ms");
        figures.number(
                "ballots in the urn",
                Bench.number(database, "select count(*) from round_ballot where round_id = '" + poll.id() + "'"),
                "of " + poll.voters().size());
        figures.times("rows straight into the database, after", CONNECTIONS, raw(target, database, poll, EACH));
        Poll.run(database, "drop table if exists bench_ballot");
        figures.number("closing of these, to the result", closed(database, poll.id()), "s");
    }

    /** A round that ends with so many ballots on ten options; they are laid into the urn before. */
    private static void closing(Connection database, Figures figures, int size) throws Exception {
        var poll = Poll.open(database, 10, Poll.ids(1));
        var random = new Random(size);
        database.setAutoCommit(false);
        try (var insert = database.prepareStatement(
                "insert into round_ballot (round_id, ballot_key, receipt, content) values (?, ?, ?, ?)")) {
            for (int i = 0; i < size; i++) {
                var key = new byte[32];
                random.nextBytes(key);
                insert.setString(1, poll.id().toString());
                insert.setBytes(2, key);
                insert.setString(3, letters(key, 12));
                insert.setString(4, marks(poll, random));
                insert.addBatch();
                if (i % 1000 == 999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        database.commit();
        database.setAutoCommit(true);
        figures.number("closing of " + size + " ballots, to the result", closed(database, poll.id()), "s");
    }

    private static String marks(Poll poll, Random random) {
        var marks = new ArrayList<String>();
        for (var option : poll.options()) {
            if (random.nextInt(3) == 0) {
                marks.add("\"" + option + "\":1");
            }
        }
        return "{"
                + String.join(
                        ",", marks.isEmpty() ? List.of("\"" + poll.options().getFirst() + "\":1") : marks) + "}";
    }

    /** The instant is now: how long until everybody finds the round closed. */
    private static double closed(Connection database, UUID round) throws Exception {
        Poll.run(database, "update voting_round set closes_at = utc_timestamp(6) where id = ?", round);
        var since = System.nanoTime();
        var id = "select count(*) from voting_round where state = 'CLOSED' and id = '" + round + "'";
        while (Bench.number(database, id) == 0) {
            if (System.nanoTime() - since > 300e9) {
                throw new IllegalStateException("the round does not close");
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - since) / 1e9;
    }

    private static void pages(Bench.Target target, Connection database, Figures figures) throws Exception {
        for (var state : new String[] {"OPEN", "PUBLISHED", "ANSWERED"}) {
            var path = round(database, state);
            if (path != null) {
                get(target, path, 3);
                figures.times("page of a round, " + state.toLowerCase(), PAGE_CONNECTIONS, get(target, path, 5));
            }
        }
        get(target, "/tavoli", 2);
        figures.times("list of the tables", PAGE_CONNECTIONS, get(target, "/tavoli", 5));
    }

    private static String round(Connection database, String state) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select t.slug, r.number from voting_round r"
                        + " join neighbourhood_table t on t.id = r.table_id where t.slug not like 'bench-%'"
                        + " and r.state = '" + state + "' order by r.closes_at desc limit 1")) {
            return rows.next() ? "/tavoli/" + rows.getString(1) + "/votazioni/" + rows.getInt(2) : null;
        }
    }

    private static Load.Times get(Bench.Target target, String path, double seconds) throws Exception {
        var request = Http.get(path);
        return Load.during(seconds, PAGE_CONNECTIONS, _ -> new Load.Work() {
            private final Http http = new Http(target.port());

            @Override
            public boolean once(int number) throws Exception {
                var answer = http.send(request);
                return answer.status() == 200 && answer.header("Set-Cookie").isEmpty();
            }

            @Override
            public void close() throws Exception {
                http.close();
            }
        });
    }

    private static Load.Times cast(Bench.Target target, Poll poll, List<String> codes, int from, int each)
            throws Exception {
        return Load.times(each, CONNECTIONS, worker -> new Load.Work() {
            private final Http http = new Http(target.port());

            @Override
            public boolean once(int number) throws Exception {
                var body = "{\"key\": \"%s\", \"code\": \"%s\", \"marks\": {\"%s\": 1}}"
                        .formatted(
                                UUID.randomUUID(),
                                codes.get(from + worker * each + number),
                                poll.options().get(ThreadLocalRandom.current().nextInt(3)));
                var answer = http.send(
                        Http.request("POST", "/api/v1/tablet/ballots", body, "X-Rione-Tablet: " + poll.tablet()));
                return answer.status() == 200;
            }

            @Override
            public void close() throws Exception {
                http.close();
            }
        });
    }

    private static Load.Times raw(Bench.Target target, Connection database, Poll poll, int each) throws Exception {
        Poll.run(database, "create or replace table bench_ballot like round_ballot");
        return Load.times(each, CONNECTIONS, _ -> new Load.Work() {
            private final Connection own = target.database();
            private final PreparedStatement insert = own.prepareStatement(
                    "insert into bench_ballot (round_id, ballot_key, receipt, content) values (?, ?, 'ABCD-EFGH-JKMN', ?)");

            @Override
            public boolean once(int number) throws Exception {
                var key = new byte[32];
                ThreadLocalRandom.current().nextBytes(key);
                insert.setString(1, poll.id().toString());
                insert.setBytes(2, key);
                insert.setString(3, "{\"" + poll.options().getFirst() + "\":1}");
                return insert.executeUpdate() == 1;
            }

            @Override
            public void close() throws Exception {
                own.close();
            }
        });
    }

    private static void session(Connection database, Poll poll) throws Exception {
        var hash = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(poll.tablet().getBytes()));
        Poll.run(
                database,
                "insert into voting_session (round_id, join_code, quorum, secret, tablet_hash, opened_at)"
                        + " values (?, ?, 0, ?, ?, utc_timestamp(6))",
                poll.id(),
                poll.id().toString().substring(24),
                poll.secret(),
                hash);
    }

    /** The codes as Rione makes them: docs/decisions/0141. */
    private static List<String> codes(Poll poll) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(poll.secret(), "HmacSHA256"));
        var codes = new ArrayList<String>();
        for (var voter : poll.voters()) {
            var id = ByteBuffer.allocate(16)
                    .putLong(voter.getMostSignificantBits())
                    .putLong(voter.getLeastSignificantBits());
            var seven = letters(mac.doFinal(id.array()), 7);
            var sum = 0;
            for (int i = 0; i < seven.length(); i++) {
                sum += (2 * i + 1) * LETTERS.indexOf(seven.charAt(i));
            }
            codes.add(seven + LETTERS.charAt(sum % LETTERS.length()));
        }
        return codes;
    }

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static String letters(byte[] bytes, int howMany) {
        var letters = new StringBuilder();
        for (int i = 0; i < howMany; i++) {
            letters.append(LETTERS.charAt(bytes[i] & 31));
        }
        return letters.toString();
    }

    private Rounds() {}
}
