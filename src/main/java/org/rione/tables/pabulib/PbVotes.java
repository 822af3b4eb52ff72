package org.rione.tables.pabulib;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.rione.tables.count.Profile;
import org.rione.tables.pabulib.PbProblem.Flaw;

/** The votes of a file, one row after the other: each voter once, each ballot as the rules allow. */
final class PbVotes {

    private final PbRules rules;
    private final Map<String, BigDecimal> projects;
    private final Profile profile;
    private final Map<String, Long> voters = new HashMap<>();

    /** @param projects all of them, by their ids */
    PbVotes(PbRules rules, Map<String, BigDecimal> projects) {
        this.rules = rules;
        this.projects = projects;
        this.profile = new Profile(rules.voteType().form(), List.copyOf(projects.keySet()));
    }

    /**
     * @param line of the file, to be named when the same voter comes again
     * @param counts whether the ballot is kept: a file with a flaw is only looked through for others
     */
    void read(CSVRecord row, PbColumns columns, long line, boolean counts, PbRules.Problems problem) {
        if (!columns.has("voter_id") || !columns.has("vote")) {
            return; // said at the header
        }
        var voter = columns.cell(row, "voter_id");
        if (voter.isEmpty()) {
            problem.say(Flaw.VOTER_MISSING);
            return;
        }
        var before = voters.putIfAbsent(voter, line);
        if (before != null) {
            problem.say(Flaw.VOTER_TWICE, PbReader.shortened(voter), before);
            return;
        }
        var ballot = rules.ballot(columns.cell(row, "vote"), columns.cell(row, "points"), projects, problem);
        if (ballot != null && counts) {
            profile.add(ballot);
        }
    }

    int voters() {
        return voters.size();
    }

    Profile profile() {
        return profile;
    }
}
