package org.rione.operations;

import java.util.Optional;
import java.util.stream.Stream;
import org.rione.shared.CommandLineTask;
import org.rione.shared.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why the start failed, where that can be said; everything else keeps its trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartFailures implements SpringBootExceptionReporter {

    private record Answer(int exitCode, String sentence) {}

    @Override
    public boolean reportException(Throwable failure) {
        var answer = answer(failure);
        answer.ifPresent(known -> System.err.println(known.sentence()));
        return answer.isPresent();
    }

    /** What a failed start answers to the shell. */
    static int exitCode(Throwable failure) {
        if (failure instanceof SpringApplication.AbandonedRunException) {
            return CommandLineTask.GOOD; // asked to end once everything is in place: a training run
        }
        return answer(failure).map(Answer::exitCode).orElse(CommandLineTask.CHECK_FAILED);
    }

    static Optional<String> sentence(Throwable failure) {
        return answer(failure).map(Answer::sentence);
    }

    private static Optional<Answer> answer(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static Optional<Answer> known(Throwable cause) {
        return switch (cause) {
            case BadUsage usage ->
                Optional.of(new Answer(CommandLineTask.BAD_INPUT, String.valueOf(usage.getMessage())));
            case DatabaseUnavailable database ->
                Optional.of(new Answer(CommandLineTask.NO_ENVIRONMENT, String.valueOf(database.getMessage())));
            case StartRefused refused ->
                Optional.of(new Answer(CommandLineTask.NO_ENVIRONMENT, String.valueOf(refused.getMessage())));
            case PortInUseException port ->
                Optional.of(new Answer(
                        CommandLineTask.NO_ENVIRONMENT,
                        "Port " + port.getPort() + " is taken by another program: stop it, or choose another port with"
                                + " --server.port=N or RIONE_PORT."));
            case BindException setting -> Optional.of(new Answer(CommandLineTask.BAD_INPUT, wrongValue(setting)));
            default -> Optional.empty();
        };
    }

    private static String wrongValue(BindException setting) {
        var property = setting.getProperty();
        return property == null
                ? "The settings under " + setting.getName() + " do not fit: " + reason(setting) + "."
                : "The setting " + property.getName() + " cannot be '" + property.getValue() + "' ("
                        + property.getOrigin() + "): " + reason(setting) + ".";
    }

    private static String reason(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    }
}
