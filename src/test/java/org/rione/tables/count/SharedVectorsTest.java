package org.rione.tables.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rione.tables.pabulib.PbFile;
import org.rione.tables.pabulib.PbProblems;
import org.rione.tables.pabulib.PbReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole ballot lists of real elections, which are not ours to copy: they lie in a folder beside the project. Where it is
 * absent these tests are skipped and say so.
 */
class SharedVectorsTest {

    private static final Path FOLDER = Path.of("../shared/test-vectors");

    private static Path vector(String name) {
        var file = List.of(FOLDER, Path.of("../../shared/test-vectors")).stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), "the folder " + FOLDER + " with " + name + " is not here");
        return file.orElseThrow();
    }

    @Test
    void a_hundred_small_elections_give_one_of_the_winning_sets_that_are_published() throws IOException {
        for (var election : json("abcvoting_small.json").get("vectors")) {
            var options = IntStream.range(0, election.get("num_options").asInt())
                    .mapToObj(String::valueOf)
                    .toList();
            var ballots = new Profile(BallotForm.APPROVAL, options);
            election.get("ballots").forEach(ballot -> ballots.add(marks(ballot)));
            var seats = election.get("seats").asInt();
            var published = election.get("published");
            for (var seed : List.of("one", "two", "three")) {
                var id = election.get("id").asString();
                assertThat(sets(published.get("approval")))
                        .as(id)
                        .contains(winners(Contest.of(options, new Method.Approval(), seats, seed), ballots));
                assertThat(sets(published.get("satisfaction_approval")))
                        .as(id)
                        .contains(
                                winners(Contest.of(options, new Method.SatisfactionApproval(), seats, seed), ballots));
                assertThat(sets(published.get("equal_shares_unit_cost_then_approval")))
                        .as(id)
                        .contains(winners(unitCosts(options, seats, seed), ballots));
            }
        }
    }

    /** Equal shares without growing them, then most votes first. */
    private static Contest unitCosts(List<String> options, int seats, String seed) {
        var costs = new java.util.LinkedHashMap<String, Long>();
        options.forEach(option -> costs.put(option, 1L));
        return new Contest(
                costs, new Method.EqualShares(seats, 1, Method.Utility.COUNT, Method.Completion.GREEDY), 1, 0, seed);
    }

    @Test
    void the_budget_of_a_quarter_of_lodz_is_the_city_s_and_equal_shares_are_those_worked_out_elsewhere()
            throws IOException, PbProblems {
        var file = pb("poland_lodz_2020_nad-nerem.pb");
        assertThat(file.votes().voters()).isEqualTo(608);
        assertThat(bought(file, new Method.Greedy(file.budget())))
                .containsExactlyInAnyOrder("G030NN", "G042NN", "G032NN", "G021NN", "G081NN");
        assertThat(bought(file, shares(file, Method.Completion.NONE)))
                .containsExactlyInAnyOrder("G030NN", "G042NN", "G021NN", "G081NN");
        var grown = Counting.count(contest(file, shares(file, Method.Completion.ADD1)), file.votes());
        assertThat(grown.winners()).containsExactlyInAnyOrder("G030NN", "G042NN", "G032NN", "G021NN", "G081NN");
        assertThat(((Explanation.Spending) grown.why()).share().intValue()).isEqualTo(2385);
        var approval = Counting.count(contest(file, new Method.Approval()), file.votes());
        assertThat(Notation.scores(approval))
                .isEqualTo(Notation.scores(
                        "G030NN:217 G042NN:167 G032NN:164 G033NN:160 G023NN:104 G021NN:99 G020NN:78 G081NN:63"));
    }

    @Test
    void the_dots_of_a_quarter_of_czestochowa_add_up() throws IOException, PbProblems {
        var file = pb("poland_czestochowa_2020_grabowka.pb");
        assertThat(file.votes().voters()).isEqualTo(201);
        assertThat(Notation.scores(Counting.count(contest(file, new Method.Points(10)), file.votes())))
                .isEqualTo(Notation.scores("196:435 443:378 448:286 177:259 463:215 47:188 198:130 89:77"));
    }

    private static Method shares(PbFile file, Method.Completion completion) {
        return new Method.EqualShares(file.budget(), file.unit(), Method.Utility.COST, completion);
    }

    private static Contest contest(PbFile file, Method method) {
        return new Contest(file.costs(), method, 1, 0, "s");
    }

    private static List<String> bought(PbFile file, Method method) {
        return Counting.count(contest(file, method), file.votes()).winners();
    }

    private static PbFile pb(String name) throws IOException, PbProblems {
        try (var in = Files.newInputStream(vector(name))) {
            return PbReader.read(in);
        }
    }

    private static JsonNode json(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(vector(name)));
    }

    private static Map<String, Integer> marks(JsonNode ballot) {
        var marks = new HashMap<String, Integer>();
        ballot.forEach(option -> marks.put(String.valueOf(option.asInt()), 1));
        return marks;
    }

    private static TreeSet<String> winners(Contest contest, Profile ballots) {
        return new TreeSet<>(Counting.count(contest, ballots).winners());
    }

    private static List<TreeSet<String>> sets(JsonNode published) {
        var sets = new ArrayList<TreeSet<String>>();
        for (var set : published) {
            var names = new TreeSet<String>();
            set.forEach(option -> names.add(String.valueOf(option.asInt())));
            sets.add(names);
        }
        return sets;
    }
}
