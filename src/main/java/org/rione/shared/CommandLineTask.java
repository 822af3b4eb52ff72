package org.rione.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * What an operator does with {@code java -jar rione.jar WORDS …}. A module offers a command by a class that implements
 * this, is named in {@code META-INF/rione/commands} and carries picocli's
 * {@code @Command(name = "programme import", description = …)}, with {@code @Parameters}, {@code @Option} and {@code @Spec CommandSpec spec} (its {@code commandLine().getOut()} and {@code getErr()}) as fields
 * that are not final.
 *
 * <p>A Spring bean runs on the whole application without a web server, with every role and without a person
 * ({@code CurrentPerson.get()} is empty). A class that is no bean is made by its constructor without arguments, and
 * neither the application nor the database is started.
 *
 * <p>The answer of {@link #call()} is the exit code: {@link #GOOD}, {@link #CHECK_FAILED}, {@link #BAD_INPUT} or
 * {@link #NO_ENVIRONMENT}. A {@link Refusal} becomes its text on the error output and {@link #BAD_INPUT}.
 */
public interface CommandLineTask extends Callable<Integer> {

    int GOOD = 0;
    int CHECK_FAILED = 1;
    int BAD_INPUT = 2;
    int NO_ENVIRONMENT = 3;

    /**
     * Reads what an operator named.
     *
     * @param most bytes that are taken at the most: one more is read, so that whoever looks at them sees that it is too long
     * @throws Refusal if it cannot be read
     */
    static byte[] read(Path file, int most) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            throw new Refusal("shared.command.unreadable", file);
        }
    }
}
