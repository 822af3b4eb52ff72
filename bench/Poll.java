import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A round of its own, at a table of its own, with everything that lets its voters vote on a tablet. */
record Poll(UUID id, String slug, List<UUID> options, List<UUID> voters, String tablet, byte[] secret) {

    /** A new round by approval that is open for a day. */
    static Poll open(Connection database, int options, List<UUID> voters) throws Exception {
        var poll = draft(database, options, voters);
        poll.open(database);
        return poll;
    }

    /** The same before it opens: its rules can still be changed. */
    static Poll draft(Connection database, int options, List<UUID> voters) throws Exception {
        var secret = new byte[32];
        ThreadLocalRandom.current().nextBytes(secret);
        var poll = new Poll(
                UUID.randomUUID(),
                "bench-" + UUID.randomUUID(),
                ids(options),
                voters,
                UUID.randomUUID().toString(),
                secret);
        var table = UUID.randomUUID();
        run(
                database,
                "insert into neighbourhood_table (id, slug, name, mandate, answer_days, created_at)"
                        + " values (?, ?, 'Tavolo di misura', '', 30, utc_timestamp(6))",
                table,
                poll.slug());
        run(
                database,
                "insert into voting_round (id, table_id, number, title, description, method, points, winners, state,"
                        + " closes_at, created_at) values (?, ?, 1, 'Misura', '', 'APPROVAL', 0, 1, 'DRAFT',"
                        + " utc_timestamp(6) + interval 1 day, utc_timestamp(6))",
                poll.id(),
                table);
        for (int i = 0; i < options; i++) {
            run(
                    database,
                    "insert into round_option (id, round_id, position, title, description) values (?, ?, ?, ?, '')",
                    poll.options().get(i),
                    poll.id(),
                    i + 1,
                    "Scelta " + (i + 1));
        }
        database.setAutoCommit(false);
        try (var insert = database.prepareStatement("insert into round_voter (round_id, person_id) values (?, ?)")) {
            for (var voter : poll.voters()) {
                insert.setString(1, poll.id().toString());
                insert.setString(2, voter.toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        database.commit();
        database.setAutoCommit(true);
        return poll;
    }

    void open(Connection database) throws SQLException {
        run(
                database,
                "update voting_round set state = 'OPEN', secret = ?, opened_at = utc_timestamp(6) where id = ?",
                secret,
                id);
    }

    /** Voters or options that nobody else knows. */
    static List<UUID> ids(int howMany) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < howMany; i++) {
            ids.add(UUID.randomUUID());
        }
        return ids;
    }

    static void run(Connection database, String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
            }
            statement.execute();
        }
    }

    String path() {
        return "/tavoli/" + slug + "/votazioni/1";
    }
}
