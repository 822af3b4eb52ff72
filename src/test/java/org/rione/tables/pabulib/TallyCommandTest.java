package org.rione.tables.pabulib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class TallyCommandTest {

    private static final String FILE = """
            META
            key;value
            budget;100
            vote_type;%s
            PROJECTS
            project_id;cost;name
            a;60;Luce
            b;50;Ombra
            c;40;Acqua
            VOTES
            voter_id;vote
            1;a
            2;%s
            3;c
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void winners_steps_and_ties_are_one_json_object() throws IOException {
        assertThat(tally("approval", "a,b", "--method", "equal-shares", "--completion", "add1-greedy", "--json"))
                .isZero();
        var tree = JsonMapper.shared().readTree(out.toString());
        assertThat(tree.get("winners").toString()).isEqualTo("[\"a\",\"c\"]");
        assertThat(tree.get("steps").size()).isEqualTo(2);
        assertThat(tree.get("ties").isArray()).isTrue();
    }

    @Test
    void people_read_sentences() throws IOException {
        assertThat(tally("ordinal", "b,c", "--method", "schulze", "--seats", "2"))
                .isZero();
        assertThat(out.toString()).contains("Winners").contains("Steps").contains("unbeaten");
    }

    @Test
    void wrong_words_and_wrong_files_are_bad_input() throws IOException {
        assertThat(tally("approval", "a", "--method", "dice")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no method 'dice'");
        assertThat(tally("ordinal", "a", "--method", "greedy")).isEqualTo(2);
        assertThat(err.toString()).contains("cannot count votes of the type ordinal");
        assertThat(tally("approval", "zz", "--method", "approval")).isEqualTo(2);
        assertThat(err.toString()).contains("Line 13: there is no project 'zz'.");
        assertThat(tally("approval", "a", "--method", "approval", "--seats", "0"))
                .isEqualTo(2);
        assertThat(tally("approval", "a", "--method", "approval", "--utility", "count"))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    private int tally(String type, String second, String... words) throws IOException {
        var file = Files.writeString(folder.resolve("prova.pb"), FILE.formatted(type, second));
        var line = new CommandLine(new TallyCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        var all = new java.util.ArrayList<>(java.util.List.of(words));
        all.add(file.toString());
        return line.execute(all.toArray(String[]::new));
    }
}
