package org.rione.tables.session;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;

/** A running session with one voter and a shared tablet, written straight into the database of another process. */
public final class TestTablet {

    private final UUID round = Ids.next();
    private final UUID option = Ids.next();
    private final PersonId voter = PersonId.next();
    private final String key = Ids.next().toString();
    private final String sent = Ids.next().toString();
    private final byte[] secret = new byte[32];

    public TestTablet(Connection database) throws SQLException {
        new SecureRandom().nextBytes(secret);
        var table = Ids.next();
        run(
                database,
                "insert into neighbourhood_table (id, slug, name, mandate, answer_days, created_at)"
                        + " values (?, ?, 'Tavolo', '', 30, utc_timestamp(6))",
                table,
                "prova-" + table);
        run(
                database,
                "insert into voting_round (id, table_id, number, title, description, method, points, winners, state,"
                        + " closes_at, created_at) values (?, ?, 1, 'Prova', '', 'APPROVAL', 0, 1, 'DRAFT',"
                        + " utc_timestamp(6) + interval 1 day, utc_timestamp(6))",
                round,
                table);
        for (int i = 1; i <= 2; i++) {
            run(
                    database,
                    "insert into round_option (id, round_id, position, title, description) values (?, ?, ?, ?, '')",
                    i == 1 ? option : Ids.next(),
                    round,
                    i,
                    "Scelta " + i);
        }
        run(database, "insert into round_voter (round_id, person_id) values (?, ?)", round, voter.value());
        run(
                database,
                "update voting_round set state = 'OPEN', secret = ?, opened_at = utc_timestamp(6) where id = ?",
                secret,
                round);
        run(
                database,
                "insert into voting_session (round_id, join_code, quorum, secret, tablet_hash, opened_at)"
                        + " values (?, ?, 0, ?, ?, utc_timestamp(6))",
                round,
                round.toString().substring(24),
                secret,
                Sessions.hash(key));
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** The ballot as the tablet sends it, with the key that makes it the same ballot each time. */
    public String body() {
        return "{\"key\": \"%s\", \"code\": \"%s\", \"marks\": {\"%s\": 1}, \"lang\": \"it\"}"
                .formatted(sent, TabletCode.of(secret, voter), option);
    }

    /** The same as bytes of HTTP. */
    public byte[] request() {
        var body = body().getBytes(StandardCharsets.UTF_8);
        var head = "POST /api/v1/tablet/ballots HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "X-Rione-Tablet: " + key + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        return (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    public String key() {
        return key;
    }

    /** The receipts of the ballots in the urn, as the database has them. */
    public java.util.List<String> receipts(Connection database) throws SQLException {
        var receipts = new java.util.ArrayList<String>();
        try (var statement = database.prepareStatement("select receipt from round_ballot where round_id = ?")) {
            statement.setString(1, round.toString());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    receipts.add(rows.getString(1));
                }
            }
        }
        return receipts;
    }
}
