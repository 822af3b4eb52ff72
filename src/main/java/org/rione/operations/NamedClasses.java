package org.rione.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Classes whose names stand in a file below {@code META-INF/rione}, one a line: what has to be known before anything
 * starts. To look for them among all classes of the jar would take seconds.
 */
enum NamedClasses {
    /** What an operator may type, see {@link org.rione.shared.CommandLineTask}. */
    COMMANDS("commands"),
    /** The records of settings. */
    SETTINGS("settings");

    private final String file;

    NamedClasses(String file) {
        this.file = "/META-INF/rione/" + file;
    }

    /** In the order of the file; not yet initialised. */
    List<Class<?>> all() {
        try (var in = Objects.requireNonNull(NamedClasses.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .<Class<?>>map(NamedClasses::named)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, NamedClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("named, but not there: " + name, e);
        }
    }
}
