package org.rione.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rione.shared.CommandLineTask;
import org.rione.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

class CommandRunTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandRun commands = new CommandRun(
            CommandRunTest.class,
            new Commands(List.of(ParrotTeach.class)),
            new PrintWriter(out, true),
            new PrintWriter(err, true));

    @Test
    void a_command_of_two_words_gets_its_file_and_option_and_answers_its_code() {
        assertThat(commands.run("parrot", "teach", "hello", "--loud")).isEqualTo(CommandLineTask.CHECK_FAILED);
        assertThat(out.toString()).isEqualToIgnoringNewLines("HELLO");
    }

    @Test
    void an_unknown_command_is_named_and_the_usage_shown() {
        assertThat(commands.run("parott", "teach")).isEqualTo(CommandLineTask.BAD_INPUT);
        assertThat(err.toString())
                .startsWith("There is no command 'parott teach'.")
                .contains("parrot");
    }

    @Test
    void half_a_command_is_not_enough() {
        assertThat(commands.run("parrot")).isEqualTo(CommandLineTask.BAD_INPUT);
        assertThat(err.toString())
                .startsWith("A command is missing after 'parrot'.")
                .contains("teach");
    }

    @Test
    void a_missing_parameter_is_named() {
        assertThat(commands.run("parrot", "teach")).isEqualTo(CommandLineTask.BAD_INPUT);
        assertThat(err.toString()).startsWith("Missing required parameter: 'WORD'");
    }

    @Test
    void a_refusal_becomes_its_text() {
        assertThat(commands.run("parrot", "teach", "refuse")).isEqualTo(CommandLineTask.BAD_INPUT);
        assertThat(err.toString()).contains("nothing-like-this");
    }

    /** No bean: made and run without starting the application. */
    @Command(name = "parrot teach", description = "Says a word again.")
    public static class ParrotTeach implements CommandLineTask {

        @Parameters(paramLabel = "WORD")
        String word = "";

        @Option(names = "--loud")
        boolean loud;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() {
            if (word.equals("refuse")) {
                throw new Refusal("nothing-like-this");
            }
            spec.commandLine().getOut().println(loud ? word.toUpperCase(java.util.Locale.ROOT) : word);
            return CHECK_FAILED;
        }
    }
}
