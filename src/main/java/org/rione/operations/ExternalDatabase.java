package org.rione.operations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;

/** A look at the server that {@code RIONE_DB_URL} names, before anything relies on it. */
final class ExternalDatabase {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:mariadb://[^/?]+/[^/?]+(\\?.*)?");
    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 11;
    private static final String CONNECTION_FAILED = "08"; // the standard's class of states
    private static final String COLLATION = "utf8mb4_uca1400_ai_ci";

    /**
     * Whether somebody answers there, be it with a refusal: what is wrong otherwise, {@link #check} says.
     *
     * @throws DatabaseUnavailable when the address is none
     */
    static boolean answers(DatabaseSettings settings) {
        checkAddress(settings);
        try (var _ = connect(settings)) {
            return true;
        } catch (SQLException e) {
            return !String.valueOf(e.getSQLState()).startsWith(CONNECTION_FAILED);
        }
    }

    /** @throws DatabaseUnavailable with one sentence that names the wrong setting */
    static void check(DatabaseSettings settings) {
        checkAddress(settings);
        try (var connection = connect(settings)) {
            checkVersion(connection);
            chooseCollation(connection);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The database that RIONE_DB_URL names (" + withoutSecrets(settings.url()) + ") cannot be used as "
                            + settings.user() + ": " + e.getMessage() + ".",
                    e);
        }
    }

    private static void checkAddress(DatabaseSettings settings) {
        if (!ADDRESS.matcher(settings.url()).matches()) {
            throw new DatabaseUnavailable("RIONE_DB_URL is '" + withoutSecrets(settings.url())
                    + "', which is not an address like jdbc:mariadb://host:3306/rione.");
        }
    }

    private static Connection connect(DatabaseSettings settings) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("connectTimeout", "5000");
        return DriverManager.getConnection(settings.url(), properties);
    }

    private static void checkVersion(Connection connection) throws SQLException {
        var server = connection.getMetaData();
        int major = server.getDatabaseMajorVersion();
        if (!server.getDatabaseProductName().contains("MariaDB")
                || major < OLDEST_MAJOR
                || major == OLDEST_MAJOR && server.getDatabaseMinorVersion() < OLDEST_MINOR) {
            throw new DatabaseUnavailable("RIONE_DB_URL names " + server.getDatabaseProductName() + " "
                    + server.getDatabaseProductVersion() + ", but Rione needs MariaDB 10.11 or newer.");
        }
    }

    /** Texts compare alike everywhere: without case and accents, as people search. */
    private static void chooseCollation(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select @@collation_database, database()")) {
            result.next();
            if (!COLLATION.equals(result.getString(1))) {
                var schema = result.getString(2).replace("`", "``");
                statement.execute("alter database `" + schema + "` character set utf8mb4 collate " + COLLATION);
            }
        }
    }

    static String withoutSecrets(String url) {
        return url.split("\\?", 2)[0];
    }

    private ExternalDatabase() {}
}
