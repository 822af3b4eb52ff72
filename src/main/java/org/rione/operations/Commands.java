package org.rione.operations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rione.shared.CommandLineTask;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/** The tree of the commands that the modules offer, found by their classes so that wrong words cost no start. */
final class Commands {

    static final String PROGRAM = "java -jar rione.jar";

    private final List<Class<? extends CommandLineTask>> tasks;

    private Commands(List<Class<? extends CommandLineTask>> tasks) {
        this.tasks = tasks;
    }

    static Commands in(String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isConcrete()
                        && definition.getMetadata().hasAnnotation(Command.class.getName());
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(CommandLineTask.class));
        var tasks = new ArrayList<Class<? extends CommandLineTask>>();
        for (var found : scanner.findCandidateComponents(basePackage)) {
            tasks.add(ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)
                    .asSubclass(CommandLineTask.class));
        }
        return new Commands(tasks);
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
        var objenesis = new SpringObjenesis();
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
            var words = task.getAnnotation(Command.class).name().split(" ");
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
