package org.rione.tables.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.tables.count.Counting;
import org.rione.tables.count.Method;
import org.rione.tables.count.Profile;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code recount} as somebody types it, with files that are damaged, forged, or none at all. */
class RecountCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void an_honest_file_holds() throws IOException {
        assertThat(recount(published())).isZero();
        assertThat(out.toString()).contains("everything fits", "1. Luce", "Last link: ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_changed_ballot_fails_the_check_and_is_named() throws IOException {
        assertThat(recount(published().replaceFirst("\"marks\":\\{\"a\":1}", "\"marks\":{\"b\":1}")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("The chain breaks at ballot");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "format":"round/1"       | "format":"round/9"          | it does not say "format": "round/1"
            "format":"round/1"       | "formato":"round/1"         | it does not say "format": "round/1"
            "id":"b"                 | "id":"a"                    | the option 'a' stands twice
            "cost":60                | "cost":-60                  | the cost of the option 'a' is negative: -60
            "cost":60                | "cost":60.5                 | a whole number is missing where there is 60.5
            "cost":60                | "cost":"viale"              | a whole number is missing where there is viale
            "budget":100             | "budget":-1                 | a budget is at least 1: -1
            "budget":100             | "budget":100.7              | the method lacks the whole number budget
            "name":"greedy"          | "name":"dice"               | unknown method: dice
            "seats":1                | "seats":4294967297          | a number is out of all range: 4294967297
            {"a":1}                  | {"a":4294967297}            | a number is out of all range: 4294967297
            "title":"Il budget"      | "title":"A","title":"B"     | says something twice
            "ballots":[              | "ballots":{}, "x":[         | "ballots" is not a list
            """)
    void what_is_no_published_round_is_refused_with_its_reason(String good, String bad, String said)
            throws IOException {
        var file = published();
        assertThat(file).contains(good);
        assertThat(recount(file.replaceFirst(Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad))))
                .isEqualTo(2);
        assertThat(err.toString()).contains(said).doesNotContain("Exception");
        assertThat(err.toString().strip()).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "{", "[{\"format\": 1}]", "META;key", "''", "{}"})
    void what_is_no_json_is_refused(String text) throws IOException {
        assertThat(recount(text)).isEqualTo(2);
        assertThat(err.toString()).contains("The file ").doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void too_large_a_file_and_one_that_is_not_there_are_refused_at_once() throws IOException {
        var large = folder.resolve("grande.json");
        try (var sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(RecountCommand.MOST_BYTES + 1);
        }
        assertThat(run(large)).isEqualTo(2);
        assertThat(err.toString()).contains("it has more than 400 MB");
        assertThat(run(folder.resolve("nessuno.json"))).isEqualTo(2);
        assertThat(run(folder)).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be read");
        assertThat(out.toString()).isEmpty();
    }

    private int recount(String text) throws IOException {
        return run(Files.writeString(folder.resolve("turno.json"), text, StandardCharsets.UTF_8));
    }

    private int run(Path file) {
        return new CommandLine(new RecountCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(file.toString());
    }

    /** A budget of 100 for options of 60 and 50, decided by forty people. */
    private static String published() {
        var rules = new RoundRules(
                "oliva",
                3,
                "Il budget",
                List.of(new RoundRules.Option("a", "Luce", 60), new RoundRules.Option("b", "Ombra", 50)),
                new Method.Greedy(100),
                1,
                "");
        var ballots = new ArrayList<PublishedBallot>();
        for (int i = 0; i < 40; i++) {
            ballots.add(new PublishedBallot("R%04d".formatted(i), Map.of(i % 3 == 0 ? "b" : "a", 1), false));
        }
        var profile = Profile.of(
                rules.method().form(),
                rules.contest("").options(),
                ballots.stream().map(PublishedBallot::marks).toList());
        return JsonMapper.shared()
                .writeValueAsString(RoundFile.tree(
                        rules,
                        RoundFile.seal(rules, ballots, RoundFile.withheld(rules, ballots, 30)),
                        new RoundFile.Turnout(100, Optional.empty()),
                        "",
                        Counting.count(rules.contest(""), profile)));
    }
}
