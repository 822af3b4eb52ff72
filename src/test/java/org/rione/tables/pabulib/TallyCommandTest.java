package org.rione.tables.pabulib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            META\\nkey;value      | METADATI\\nkey;value   | Line 1: the file must begin with META, not with 'METADATI'.
            key;value            | chiave;valore         | Line 2: the header of META lacks the column 'key'.
            project_id;cost;name | id;cost;name          | Line 6: the header of PROJECTS lacks the column 'project_id'.
            voter_id;vote        | elettore;voto         | Line 11: the header of VOTES lacks the column 'voter_id'.
            b;50;Ombra           | a;50;Ombra            | Line 8: the project 'a' stands twice.
            2;b                  | 1;b                   | Line 13: the voter '1' votes a second time, first in line 12.
            b;50;Ombra           | b;-50;Ombra           | Line 8: the cost of project 'b' is negative: -50.
            b;50;Ombra           | b;1e400;Ombra         | Line 8: the cost of project 'b' is above
            b;50;Ombra           | b;cinquanta;Ombra     | Line 8: the cost of project 'b' is not a number: 'cinquanta'.
            budget;100           | budget;-100           | the budget is not an amount: '-100'
            """)
    void a_flawed_file_is_refused_by_line_and_reason(String good, String bad, String said) throws IOException {
        var whole = FILE.formatted("approval", "b");
        var from = good.replace("\\n", "\n");
        assertThat(whole).contains(from);
        assertThat(run(whole.replace(from, bad.replace("\\n", "\n")), "--method", "greedy"))
                .isEqualTo(2);
        assertThat(err.toString()).contains(said).doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_file_of_more_than_a_hundred_megabytes_is_refused_where_it_is_too_long() throws IOException {
        var large = folder.resolve("grande.pb");
        var line = "x".repeat(9_999) + "\n";
        try (var writer = Files.newBufferedWriter(large)) {
            writer.write(FILE.formatted("approval", "b"));
            writer.write("4;\"");
            for (int i = 0; i < 10_001; i++) {
                writer.write(line);
            }
        }
        assertThat(execute(large, "--method", "greedy")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Line ", "the file has more than 100 MB")
                .doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
        assertThat(execute(folder.resolve("nessuno.pb"), "--method", "greedy")).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be read");
    }

    private int tally(String type, String second, String... words) throws IOException {
        return run(FILE.formatted(type, second), words);
    }

    private int run(String text, String... words) throws IOException {
        return execute(Files.writeString(folder.resolve("prova.pb"), text), words);
    }

    private int execute(Path file, String... words) {
        var line = new CommandLine(new TallyCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        var all = new java.util.ArrayList<>(java.util.List.of(words));
        all.add(file.toString());
        return line.execute(all.toArray(String[]::new));
    }
}
