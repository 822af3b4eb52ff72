package org.rione.operations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.rione.shared.CommandLineTask;
import org.rione.shared.RioneProperties;
import org.rione.shared.SyntheticData;
import org.rione.shared.SyntheticData.Amounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo-data --reports N …}: a synthetic city of any size, for benchmarks and demonstrations. */
@Component
@Command(
        name = "demo-data",
        description =
                "Adds invented residents, reports, votes and comments to the demonstration city (RIONE_DEMO=true).")
class DemoDataCommand implements CommandLineTask {

    private static final int MOST = 10_000_000;
    private static final int PARTS = 10;

    @Option(names = "--residents", paramLabel = "N", description = "residents to add, 1000 unless told")
    private int residents = 1000;

    @Option(names = "--reports", paramLabel = "N", description = "reports to add, over three years")
    private int reports;

    @Option(names = "--votes", paramLabel = "N", description = "votes to add, one for each resident and action at most")
    private int votes;

    @Option(names = "--comments", paramLabel = "N", description = "comments to add")
    private int comments;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final ObjectProvider<SyntheticData> makers;
    private final DSLContext sql;
    private final RioneProperties rione;

    /** What has been told of each kind of rows. */
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private record Count(int done, int all) {
        int parts() {
            return (int) ((long) done * PARTS / all);
        }
    }

    DemoDataCommand(ObjectProvider<SyntheticData> makers, DSLContext sql, RioneProperties rione) {
        this.makers = makers;
        this.sql = sql;
        this.rione = rione;
    }

    @Override
    public Integer call() {
        for (var number : new int[] {residents, reports, votes, comments}) {
            if (number < 0 || number > MOST) {
                return refused("A number of rows is between 0 and " + MOST + ", not " + number + ".");
            }
        }
        if (!rione.demo()) {
            return refused("Invented data goes into the demonstration city only: set RIONE_DEMO=true.");
        }
        var amounts = new Amounts(residents, reports, votes, comments);
        makers.orderedStream().forEach(maker -> maker.check(amounts));
        makers.orderedStream().forEach(maker -> maker.make(amounts, this::tell));
        countAgain();
        return missing() ? CHECK_FAILED : GOOD;
    }

    /** Ends the transaction it runs in: never inside somebody's. */
    private void countAgain() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            var grown = makers.stream()
                    .flatMap(maker -> maker.tables().stream())
                    .sorted()
                    .toList();
            sql.execute("analyze table " + String.join(", ", grown));
        }
    }

    private int refused(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return BAD_INPUT;
    }

    /** A line for each tenth, and for the end. */
    private void tell(String what, int done, int all) {
        var now = new Count(done, all);
        var before = counts.put(what, now);
        if (before == null || before.parts() < now.parts()) {
            spec.commandLine().getOut().println(what + ": " + done + " of " + all);
        }
    }

    private boolean missing() {
        var fewer = false;
        for (var entry : counts.entrySet()) {
            var count = entry.getValue();
            if (count.done() < count.all()) {
                spec.commandLine()
                        .getErr()
                        .println("Only " + count.done() + " of " + count.all() + " " + entry.getKey()
                                + " could be made: add residents.");
                fewer = true;
            }
        }
        return fewer;
    }
}
