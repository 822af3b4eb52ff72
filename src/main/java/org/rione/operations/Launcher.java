package org.rione.operations;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.rione.shared.CommandLineTask;
import org.springframework.boot.SpringApplication;

/** What the words after {@code java -jar rione.jar} mean: start the web application, or run one command and end. */
public final class Launcher {

    private final Class<?> application;
    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);

    private Launcher(Class<?> application) {
        this.application = application;
    }

    /** Ends the process unless the web application now runs. */
    public static void launch(Class<?> application, String... words) {
        // The database driver reads and writes wall-clock times in this zone; ours are UTC, without summer time.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ROOT);
        new Launcher(application).start(words).ifPresent(System::exit);
    }

    /** The exit code, or nothing when the web application runs. */
    private Optional<Integer> start(String... words) {
        try {
            SettingNames.check(System.getenv(), words);
            if (words.length > 0 && !words[0].startsWith("-")) {
                return Optional.of(new CommandRun(application, Commands.offered(), out, err).run(words));
            }
            return startWeb(words);
        } catch (BadUsage e) {
            err.println(e.getMessage());
            return Optional.of(CommandLineTask.BAD_INPUT);
        } catch (RuntimeException e) {
            return Optional.of(StartFailures.exitCode(e));
        }
    }

    private Optional<Integer> startWeb(String... words) {
        if (Arrays.stream(words).anyMatch(word -> word.equals("--help") || word.equals("-h"))) {
            Commands.offered().parser().usage(out);
            return Optional.of(CommandLineTask.GOOD);
        }
        var wanted = WebOptions.read(System.getenv(), words);
        var web = new SpringApplication(application);
        web.setDefaultProperties(wanted.defaults());
        web.addInitializers(new DatabaseWait());
        web.run(wanted.arguments().toArray(String[]::new));
        return Optional.empty();
    }
}
