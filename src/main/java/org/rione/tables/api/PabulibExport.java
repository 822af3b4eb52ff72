package org.rione.tables.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rione.tables.PublishedFile;
import org.rione.tables.Round;
import org.rione.tables.count.BallotForm;
import org.rione.tables.count.Method;
import org.rione.tables.pabulib.PbFile.Project;
import org.rione.tables.pabulib.PbFile.VoteType;
import org.rione.tables.pabulib.PbWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ballots of a published round in the format of Pabulib, for programs that count participatory budgets. */
final class PabulibExport {

    /** Nothing where single ballots are not published. */
    static Optional<String> of(Round round, PublishedFile file) {
        var tree = JsonMapper.shared().readTree(file.document());
        if (!tree.path("withheld").isNull()) {
            return Optional.empty();
        }
        var out = new StringBuilder();
        try {
            PbWriter.write(out, meta(round), type(round.method().form()), projects(round), ballots(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(out.toString());
    }

    private static Map<String, String> meta(Round round) {
        var meta = new LinkedHashMap<String, String>();
        meta.put("description", round.title());
        meta.put("unit", round.tableName());
        meta.put("instance", String.valueOf(round.number()));
        meta.put("date_end", round.closesAt().toString().substring(0, 10));
        round.method().money().ifPresent(budget -> meta.put("budget", String.valueOf(budget)));
        meta.put("rule", round.method().code());
        if (round.method() instanceof Method.Points(var total)) {
            meta.put("max_sum_points", String.valueOf(total));
        }
        return meta;
    }

    private static VoteType type(BallotForm form) {
        return switch (form) {
            case CHOICE -> VoteType.CHOOSE_1;
            case APPROVAL -> VoteType.APPROVAL;
            case POINTS -> VoteType.CUMULATIVE;
            case RANKING -> VoteType.ORDINAL;
        };
    }

    private static List<Project> projects(Round round) {
        return round.options().stream()
                .map(option -> new Project(option.id().value().toString(), option.cost(), option.title()))
                .toList();
    }

    private static List<Map<String, Integer>> ballots(JsonNode tree) {
        return tree.path("ballots").values().stream()
                .map(ballot -> {
                    var marks = new LinkedHashMap<String, Integer>();
                    ballot.path("marks")
                            .propertyStream()
                            .forEach(mark ->
                                    marks.put(mark.getKey(), mark.getValue().intValue()));
                    return (Map<String, Integer>) marks;
                })
                .toList();
    }

    private PabulibExport() {}
}
