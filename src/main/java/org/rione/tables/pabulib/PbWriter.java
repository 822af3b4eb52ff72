package org.rione.tables.pabulib;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rione.tables.pabulib.PbFile.Project;
import org.rione.tables.pabulib.PbFile.VoteType;

/** Writes a {@code .pb} file; reading it again gives the same. */
public final class PbWriter {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .get();

    /**
     * Costs in whole units.
     *
     * @param meta further lines of the first section; its counts and the vote type are written from the rest
     * @param ballots option to mark, point or place
     */
    public static void write(
            Appendable out,
            Map<String, String> meta,
            VoteType type,
            List<Project> projects,
            List<Map<String, Integer>> ballots)
            throws IOException {
        var printer = new CSVPrinter(out, FORMAT);
        printer.printRecord("META");
        printer.printRecord("key", "value");
        for (var entry : meta.entrySet()) {
            printer.printRecord(entry.getKey(), entry.getValue());
        }
        printer.printRecord("num_projects", projects.size());
        printer.printRecord("num_votes", ballots.size());
        printer.printRecord("vote_type", type.code());
        printer.printRecord("PROJECTS");
        printer.printRecord("project_id", "cost", "name");
        for (var project : projects) {
            printer.printRecord(project.id(), project.cost(), project.name());
        }
        printer.printRecord("VOTES");
        if (type == VoteType.CUMULATIVE) {
            printer.printRecord("voter_id", "vote", "points");
        } else {
            printer.printRecord("voter_id", "vote");
        }
        for (int i = 0; i < ballots.size(); i++) {
            vote(printer, type, i + 1, ballots.get(i));
        }
    }

    private static void vote(CSVPrinter printer, VoteType type, int voter, Map<String, Integer> ballot)
            throws IOException {
        var marked = ballot.entrySet().stream()
                .filter(mark -> mark.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        var named = marked.stream().map(Map.Entry::getKey).collect(Collectors.joining(","));
        if (type == VoteType.CUMULATIVE) {
            printer.printRecord(
                    voter,
                    named,
                    marked.stream().map(mark -> String.valueOf(mark.getValue())).collect(Collectors.joining(",")));
        } else {
            printer.printRecord(voter, named);
        }
    }

    private PbWriter() {}
}
