package org.rione.operations;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.rione.shared.CommandLineTask;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Texts;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command: looks at the words, starts the application if the command needs it, and answers the exit code. */
final class CommandRun {

    /** A command uses the database of a running Rione if there is one, opens no port and keeps its output readable. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "server.port", "-1",
            "management.server.port", "-1",
            "rione.db.join", "true",
            "logging.level.root", "error");

    private final Class<?> application;
    private final Commands all;
    private final PrintWriter out;
    private final PrintWriter err;

    CommandRun(Class<?> application, Commands all, PrintWriter out, PrintWriter err) {
        this.application = application;
        this.all = all;
        this.out = out;
        this.err = err;
    }

    int run(String... words) {
        var commands = all.beginning(words[0]);
        CommandLine chosen;
        try {
            chosen = last(commands.parser().setOut(out).setErr(err), words);
        } catch (ParameterException e) {
            return misused(e, words);
        }
        var command = chosen.getCommand();
        if (!(command instanceof CommandLineTask)) {
            err.println("A command is missing after '" + String.join(" ", words) + "'.");
            chosen.usage(err);
            return CommandLineTask.BAD_INPUT;
        }
        return isBean(command.getClass())
                ? onTheApplication(commands, words)
                : execute(commands.alone(command.getClass()), words);
    }

    private static boolean isBean(Class<?> command) {
        return command.isAnnotationPresent(Component.class);
    }

    private static CommandLine last(CommandLine root, String... words) {
        var parsed = root.parseArgs(words);
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        return parsed.commandSpec().commandLine();
    }

    private int misused(ParameterException e, String... words) {
        var message =
                e instanceof UnmatchedArgumentException && e.getCommandLine().getParent() == null
                        ? "There is no command '" + String.join(" ", words) + "'."
                        : e.getMessage();
        err.println(message);
        e.getCommandLine().usage(err);
        return CommandLineTask.BAD_INPUT;
    }

    private int onTheApplication(Commands commands, String... words) {
        var application = new SpringApplication(this.application);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.addListeners(new CommandSettings(SETTINGS));
        try (var context = application.run()) {
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            "operator", "", AuthorityUtils.createAuthorityList(rolesOfAnOperator())));
            return execute(commands.tree(new Beans(context)), words);
        } catch (RuntimeException e) {
            if (StartFailures.sentence(e).isEmpty()) {
                // asked for here alone: a command that needs no application does without a log
                LoggerFactory.getLogger(CommandRun.class).error("The command failed", e);
            }
            throw e;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static String[] rolesOfAnOperator() {
        return Role.ALL.stream().map(role -> "ROLE_" + role).toArray(String[]::new);
    }

    private int execute(CommandLine tree, String... words) {
        return tree.setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, _, _) -> failed(failure))
                .execute(words);
    }

    private int failed(Exception failure) throws Exception {
        if (failure instanceof Refusal refusal) {
            err.println(Texts.get(Locale.ENGLISH, refusal.code(), refusal.arguments()));
            return CommandLineTask.BAD_INPUT;
        }
        throw failure;
    }

    /** A command is a bean, unless it is one that needs no application; everything else that picocli wants is its own. */
    private record Beans(ConfigurableApplicationContext context) implements IFactory {

        @Override
        public <T> T create(Class<T> type) throws Exception {
            return CommandLineTask.class.isAssignableFrom(type) && isBean(type)
                    ? context.getBean(type)
                    : CommandLine.defaultFactory().create(type);
        }
    }
}
