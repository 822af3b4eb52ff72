package org.rione.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The embedded server's only account, with a password made at each start and readable by the owner of the folder alone:
 * other users of the machine reach the port but not the data.
 */
record ServerLogin(String user, String password, Path initFile) {

    private static final String USER = "rione";
    private static final String PASSWORD_FILE = "password";

    static ServerLogin newIn(Path run) throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        writePrivately(run.resolve(PASSWORD_FILE), password);
        var initFile = run.resolve("init.sql");
        writePrivately(initFile, String.join("\n", statements(password)) + "\n");
        return new ServerLogin(USER, password, initFile);
    }

    static ServerLogin ofRunning(Path run) throws IOException {
        return new ServerLogin(USER, Files.readString(run.resolve(PASSWORD_FILE)), run.resolve("init.sql"));
    }

    private static List<String> statements(String password) {
        return List.of(
                "CREATE OR REPLACE USER 'rione'@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                "GRANT ALL PRIVILEGES ON *.* TO 'rione'@'127.0.0.1' WITH GRANT OPTION;",
                "DROP USER IF EXISTS 'root'@'127.0.0.1', 'root'@'::1', ''@'localhost';",
                "ALTER USER IF EXISTS 'root'@'localhost' IDENTIFIED BY '" + password + "';");
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}
