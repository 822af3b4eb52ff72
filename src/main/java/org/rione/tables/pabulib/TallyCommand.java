package org.rione.tables.pabulib;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rione.shared.CommandLineTask;
import org.rione.tables.count.Contest;
import org.rione.tables.count.Counting;
import org.rione.tables.count.Method;
import org.rione.tables.count.Method.Completion;
import org.rione.tables.count.Method.Utility;
import org.rione.tables.count.Outcome;
import org.rione.tables.proof.CanonicalJson;
import org.rione.tables.proof.MethodTree;
import org.rione.tables.proof.OutcomeTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tally FILE.pb --method M …}: counts a Pabulib file without a database and without a network. */
@Command(
        name = "tally",
        description = "Counts a Pabulib file: winners, the steps that led there, and ties that the rule had to break.")
class TallyCommand implements CommandLineTask {

    @Parameters(paramLabel = "FILE.pb", description = "a Pabulib file of 100 MB at most")
    private Path file = Path.of("");

    @Option(
            names = "--method",
            required = true,
            paramLabel = "M",
            description = "plurality, approval, points, borda, schulze, greedy or equal-shares")
    private String method = "";

    @Option(
            names = "--seats",
            paramLabel = "K",
            description = "how many win, 1 unless told; a budget decides by itself")
    private @Nullable Integer seats;

    @Option(names = "--utility", paramLabel = "U", description = "of equal-shares: cost (unless told) or count")
    private @Nullable String utility;

    @Option(
            names = "--completion",
            paramLabel = "C",
            description = "of equal-shares: none (unless told), add1 or add1-greedy")
    private @Nullable String completion;

    @Option(names = "--seed", paramLabel = "TEXT", description = "of the public lot, empty unless told")
    private String seed = "";

    @Option(names = "--json", description = "one JSON object instead of sentences")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The words do not make a count. */
    private static final class Misused extends Exception {
        Misused(String message) {
            super(message);
        }
    }

    @Override
    public Integer call() {
        PbFile read;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            requireWords();
            read = PbReader.read(in);
            var chosen = method(read);
            var contest = new Contest(read.costs(), chosen, seats == null ? 1 : seats, 0, seed);
            tell(read, contest, Counting.count(contest, read.votes()));
            return GOOD;
        } catch (PbProblems problems) {
            problems.all().forEach(spec.commandLine().getErr()::println);
        } catch (Misused wrong) {
            spec.commandLine().getErr().println(wrong.getMessage());
        } catch (IOException e) {
            spec.commandLine().getErr().println("The file " + file + " cannot be read.");
        }
        return BAD_INPUT;
    }

    private void requireWords() throws Misused {
        if (seats != null && (seats < 1 || seats > 10_000)) {
            throw new Misused("--seats is between 1 and 10000, not " + seats + ".");
        }
        constant(Utility.class, utility, Utility.COST, "--utility", "cost or count");
        constant(Completion.class, completion, Completion.NONE, "--completion", "none, add1 or add1-greedy");
        var spends = method.equals("equal-shares");
        if (!spends && (utility != null || completion != null)) {
            throw new Misused("--utility and --completion belong to --method equal-shares.");
        }
    }

    private Method method(PbFile read) throws Misused {
        Method chosen =
                switch (method) {
                    case "plurality" -> new Method.Plurality();
                    case "approval" -> new Method.Approval();
                    case "satisfaction-approval" -> new Method.SatisfactionApproval();
                    case "points" -> new Method.Points(100); // the file itself limits its points
                    case "borda" -> new Method.Borda(1, Method.Unranked.SHARE_LAST_PLACES);
                    case "schulze" -> new Method.Schulze(Method.Strength.WINNING_VOTES);
                    case "greedy" -> new Method.Greedy(budget(read));
                    case "equal-shares" ->
                        new Method.EqualShares(
                                budget(read),
                                read.unit(),
                                constant(Utility.class, utility, Utility.COST, "--utility", "cost or count"),
                                constant(
                                        Completion.class,
                                        completion,
                                        Completion.NONE,
                                        "--completion",
                                        "none, add1 or add1-greedy"));
                    default ->
                        throw new Misused("There is no method '" + PbReader.shortened(method)
                                + "': plurality, approval, points, borda, schulze, greedy or equal-shares.");
                };
        if (!chosen.counts(read.votes().form())) {
            throw new Misused("The method " + method + " cannot count votes of the type "
                    + read.voteType().code() + ".");
        }
        return chosen;
    }

    private static long budget(PbFile read) throws Misused {
        if (read.budget() < 1) {
            throw new Misused("The file names no budget, and this method spends one.");
        }
        return read.budget();
    }

    private static <E extends Enum<E>> E constant(
            Class<E> type, @Nullable String word, E usual, String option, String known) throws Misused {
        if (word == null) {
            return usual;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst()
                .orElseThrow(() -> new Misused(option + " is " + known + ", not '" + PbReader.shortened(word) + "'."));
    }

    private void tell(PbFile read, Contest contest, Outcome outcome) {
        var out = spec.commandLine().getOut();
        if (json) {
            var tree = new LinkedHashMap<>(OutcomeTree.of(outcome));
            tree.put("method", MethodTree.of(contest.method()));
            tree.put("unit", read.unit());
            tree.put("seats", contest.seats());
            tree.put("seed", seed);
            tree.put("voteType", read.voteType().code());
            tree.put("voters", read.votes().voters());
            tree.put(
                    "names",
                    read.projects().stream().collect(Collectors.toMap(PbFile.Project::id, PbFile.Project::name)));
            out.println(CanonicalJson.text(tree));
            return;
        }
        if (seats != null && contest.method().money().isPresent()) {
            spec.commandLine().getErr().println("--seats is not asked: the budget decides how many win.");
        }
        lines(read, contest, outcome).forEach(out::println);
    }

    private static List<String> lines(PbFile read, Contest contest, Outcome outcome) {
        return new TallySentences(read, contest, outcome).all();
    }
}
