package org.rione.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rione.shared.CommandLineTask;
import org.springframework.objenesis.ObjenesisStd;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/** The tree of the commands that the modules offer, made of their classes so that wrong words cost no start. */
final class Commands {

    static final String PROGRAM = "java -jar rione.jar";

    private final List<Class<? extends CommandLineTask>> tasks;

    Commands(List<Class<? extends CommandLineTask>> tasks) {
        this.tasks = tasks;
    }

    static Commands offered() {
        return new Commands(NamedClasses.COMMANDS.all().stream()
                .<Class<? extends CommandLineTask>>map(named -> named.asSubclass(CommandLineTask.class))
                .toList());
    }

    /** Those that begin with this word; all when there is none: then it is a wrong one. */
    Commands beginning(String word) {
        var some = tasks.stream().filter(task -> words(task)[0].equals(word)).toList();
        return some.isEmpty() ? this : new Commands(some);
    }

    private static String[] words(Class<? extends CommandLineTask> task) {
        return task.getAnnotation(Command.class).name().split(" ");
    }

    /** Everything filled from the words typed, on objects that cannot run: only to see whether the words are right. */
    CommandLine parser() {
        return tree(placeholders(Void.class));
    }

    /** As {@link #parser}, but the command of this class is a real one, made by its constructor without arguments. */
    CommandLine alone(Class<?> command) {
        return tree(placeholders(command));
    }

    private static IFactory placeholders(Class<?> real) {
        var objenesis = new ObjenesisStd();
        return new IFactory() {
            @Override
            public <T> T create(Class<T> type) throws Exception {
                return CommandLineTask.class.isAssignableFrom(type) && !type.equals(real)
                        ? objenesis.newInstance(type)
                        : CommandLine.defaultFactory().create(type);
            }
        };
    }

    CommandLine tree(IFactory factory) {
        var root = new CommandLine(CommandSpec.create().name(PROGRAM), factory);
        root.getCommandSpec()
                .usageMessage()
                .description(
                        "Without a command starts Rione on http://localhost:8080; with --demo the demonstration city too.");
        for (var task : tasks) {
            var words = words(task);
            var parent = root;
            for (int i = 0; i < words.length - 1; i++) {
                parent = group(parent, words[i]);
            }
            parent.addSubcommand(words[words.length - 1], new CommandLine(task, factory));
        }
        return root;
    }

    private static CommandLine group(CommandLine parent, String word) {
        @Nullable CommandLine there = parent.getSubcommands().get(word);
        if (there != null) {
            return there;
        }
        var group = new CommandLine(CommandSpec.create().name(word));
        parent.addSubcommand(word, group);
        return group;
    }
}
