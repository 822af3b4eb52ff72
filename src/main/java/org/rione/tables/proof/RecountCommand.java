package org.rione.tables.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rione.shared.CommandLineTask;
import org.rione.tables.count.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code recount FILE}: checks a published round without a database and without a network. */
@Command(
        name = "recount",
        description =
                "Checks the published file of a round: chain of hashes, every ballot, and the result by counting again.")
class RecountCommand implements CommandLineTask {

    /** More than a city's ballots take; a larger file would not fit into memory. */
    static final long MOST_BYTES = 400_000_000;

    private static final TypeReference<LinkedHashMap<String, Object>> TREE = new TypeReference<>() {};

    /** A key that stands twice could be read in two ways: by us and by who looks at the file. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Parameters(paramLabel = "FILE", description = "the file round/1 that the round's page offers")
    private Path file = Path.of("");

    @Option(
            names = "--checkpoint",
            paramLabel = "HASH",
            description = "the last link as made known elsewhere; finds a file that was rebuilt as a whole")
    private @Nullable String checkpoint;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Recount.Verdict verdict;
        try {
            var size = Files.size(file);
            if (size > MOST_BYTES) {
                return refused("The file " + file + " is not a published round: it has more than "
                        + MOST_BYTES / 1_000_000 + " MB.");
            }
            var tree = JSON.readValue(Files.readAllBytes(file), TREE);
            verdict = Recount.check(tree, Optional.ofNullable(checkpoint).map(String::strip));
        } catch (IOException e) {
            return refused("The file " + file + " cannot be read.");
        } catch (JacksonException e) {
            return refused("The file " + file + " is not JSON of one object, or says something twice: line "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ".");
        } catch (IllegalArgumentException e) {
            return refused("The file " + file + " is not a published round: " + e.getMessage() + ".");
        }
        verdict.findings().forEach(spec.commandLine().getErr()::println);
        if (!verdict.good()) {
            spec.commandLine()
                    .getErr()
                    .println("The file does not hold: " + verdict.findings().size() + " finding(s).");
            return CHECK_FAILED;
        }
        tell(verdict);
        return GOOD;
    }

    private int refused(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return BAD_INPUT;
    }

    private void tell(Recount.Verdict verdict) {
        var out = spec.commandLine().getOut();
        var rules = verdict.rules();
        out.println(rules.title() + " (" + rules.table() + ", round " + rules.number() + "): everything fits.");
        out.println(
                switch (verdict.reach()) {
                    case BALLOTS -> "Every ballot was counted again.";
                    case TOTALS -> "Single ballots are not published: the result was decided again from the totals.";
                    case CHAIN ->
                        "Single ballots are not published and this method needs them: only the chain was checked.";
                });
        var titles =
                rules.options().stream().collect(Collectors.toMap(RoundRules.Option::id, RoundRules.Option::title));
        var winners = verdict.outcome().map(Outcome::winners).orElseGet(java.util.List::of);
        for (int i = 0; i < winners.size(); i++) {
            out.println((i + 1) + ". " + titles.get(winners.get(i)));
        }
        out.println("Last link: " + verdict.head());
        if (checkpoint == null) {
            out.println("Compare it with the one that the municipality made known, or give it with --checkpoint.");
        }
    }
}
