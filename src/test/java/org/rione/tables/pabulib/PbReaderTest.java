package org.rione.tables.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.tables.pabulib.PbFile.Project;
import org.rione.tables.pabulib.PbFile.VoteType;

class PbReaderTest {

    private static final String GOOD = """
            META
            key;value
            description;Prova
            num_projects;2
            num_votes;2
            budget;100.50
            vote_type;approval
            PROJECTS
            project_id;cost;votes;name
            p1;50.25;2;"Luce; e ""ombra"\""
            p2;60;1;Strisce
            VOTES
            voter_id;age;vote
            1;34;p1
            2;55;p1,p2
            """;

    @Test
    void money_with_decimals_is_exact_and_quoted_names_are_whole() throws Exception {
        var file = read(GOOD);
        assertThat(file.unit()).isEqualTo(100);
        assertThat(file.budget()).isEqualTo(10_050);
        assertThat(file.costs()).containsExactly(Map.entry("p1", 5025L), Map.entry("p2", 6000L));
        assertThat(file.projects().getFirst().name()).isEqualTo("Luce; e \"ombra\"");
        assertThat(file.votes().voters()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            key;value                  | chiave;valore         | Line 2: the header of META lacks the column 'key'
            META                       | METADATI              | Line 1: the file must begin with META, not with 'METADATI'
            vote_type;approval         | vote_type;quadratic   | vote_type 'quadratic' is not one of
            budget;100.50              | budget;tanto          | the budget is not an amount: 'tanto'
            p2;60;1;Strisce            | p1;60;1;Strisce       | Line 11: the project 'p1' stands twice
            p2;60;1;Strisce            | p2;-60;1;Strisce      | Line 11: the cost of project 'p2' is negative: -60
            p2;60;1;Strisce            | p2;x;1;Strisce        | Line 11: the cost of project 'p2' is not a number: 'x'
            2;55;p1,p2                 | 2;55;p1,p9            | Line 15: there is no project 'p9'
            2;55;p1,p2                 | 2;55;p1,p1            | Line 15: the project 'p1' stands twice
            2;55;p1,p2                 | 1;55;p2               | Line 15: the voter '1' votes a second time, first in line 14
            num_votes;2                | num_votes;3           | META says num_votes 3, and the file has 2.
            voter_id;age;vote          | voter;age;vote        | Line 13: the header of VOTES lacks the column 'voter_id'
            VOTES                      | VOTI                  | The file ends without a section VOTES
            2;55;p1,p2                 | "2;55;p1,p2           | the quotation marks do not fit
            """)
    void a_flawed_line_is_named_with_its_reason(String good, String bad, String said) {
        assertThat(problems(GOOD.replaceFirst(java.util.regex.Pattern.quote(good) + "\n", bad + "\n")))
                .anyMatch(problem -> problem.contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1;a,b;6,5   | 11 points together where 0 to 10 are allowed
            1;a,b;6     | 2 projects and 1 numbers of points
            1;a;-1      | points are whole numbers from 0, not '-1'
            1;a;1.5     | points are whole numbers from 0, not '1.5'
            """)
    void overspent_and_broken_dots_are_named_never_trimmed(String vote, String said) {
        assertThat(problems(
                        "META\nkey;value\nvote_type;cumulative\nmax_sum_points;10\nPROJECTS\nproject_id;cost\na;1\nb;1\n"
                                + "VOTES\nvoter_id;vote;points\n" + vote + "\n"))
                .containsExactly("Line 11: " + said + ".");
    }

    @Test
    void all_problems_are_named_at_once() {
        assertThat(problems(GOOD.replace("p2;60", "p1;-60").replace("2;55;p1,p2", "1;55;p9")))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void too_large_a_file_is_refused_while_it_is_read() {
        var line = ("x".repeat(80) + ";1;1;nome\n").getBytes(StandardCharsets.UTF_8);
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                return line[(int) (given++ % line.length)];
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                for (int i = 0; i < length; i++) {
                    bytes[from + i] = (byte) read();
                }
                return length;
            }
        };
        var start = new ByteArrayInputStream("META\nkey;value\nvote_type;approval\n".getBytes(StandardCharsets.UTF_8));
        var problems = catchThrowableOfType(
                        PbProblems.class, () -> PbReader.read(new SequenceInputStream(start, endless)))
                .all();
        assertThat(problems).hasSize(PbProblems.MOST); // every line repeats a key: it stops there, long before 100 MB
        var quiet =
                new ByteArrayInputStream("META\nkey;value\nvote_type;approval\n\"".getBytes(StandardCharsets.UTF_8));
        assertThat(catchThrowableOfType(PbProblems.class, () -> PbReader.read(new SequenceInputStream(quiet, endless)))
                        .all())
                .anyMatch(problem -> problem.contains("more than 100 MB"));
    }

    @Test
    void what_is_written_is_read_again() throws Exception {
        for (var type : VoteType.values()) {
            var out = new StringBuilder();
            PbWriter.write(
                    out,
                    Map.of("budget", "70"),
                    type,
                    List.of(new Project("a", 50, "Luce; \"viale\""), new Project("b", 60, "")),
                    List.of(
                            Map.of("a", 1),
                            switch (type) {
                                case APPROVAL -> Map.of("a", 1, "b", 1);
                                case CUMULATIVE -> Map.of("a", 3, "b", 2);
                                case ORDINAL -> Map.of("b", 1, "a", 2);
                                case CHOOSE_1 -> Map.of("b", 1);
                            }));
            var file = read(out.toString());
            assertThat(file.voteType()).isEqualTo(type);
            assertThat(file.costs()).containsExactly(Map.entry("a", 50L), Map.entry("b", 60L));
            assertThat(file.projects().getFirst().name()).isEqualTo("Luce; \"viale\"");
            assertThat(file.votes().voters()).isEqualTo(2);
            assertThat(file.budget()).isEqualTo(70);
        }
    }

    private static PbFile read(String text) throws PbProblems, IOException {
        return PbReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> problems(String text) {
        return catchThrowableOfType(PbProblems.class, () -> read(text)).all();
    }
}
