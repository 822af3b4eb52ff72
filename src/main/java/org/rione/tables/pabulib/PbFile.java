package org.rione.tables.pabulib;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rione.tables.count.BallotForm;
import org.rione.tables.count.Profile;

/**
 * A participatory budget: what was for sale and how people voted.
 *
 * @param meta the lines of the first section in their order
 * @param unit how many of the smallest amount that a cost or the budget names make 1; all money here is in that amount
 * @param budget in that amount; 0 when the file has none
 */
public record PbFile(
        Map<String, String> meta, VoteType voteType, long unit, long budget, List<Project> projects, Profile votes) {

    /** How people voted. */
    public enum VoteType {
        APPROVAL("approval", BallotForm.APPROVAL),
        CUMULATIVE("cumulative", BallotForm.POINTS),
        ORDINAL("ordinal", BallotForm.RANKING),
        CHOOSE_1("choose-1", BallotForm.CHOICE);

        final String code;
        final BallotForm form;

        VoteType(String code, BallotForm form) {
            this.code = code;
            this.form = form;
        }

        public BallotForm form() {
            return form;
        }

        public String code() {
            return code;
        }
    }

    /** @param name empty when the file has none */
    public record Project(String id, long cost, String name) {}

    public PbFile {
        meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
        projects = List.copyOf(projects);
    }

    public Map<String, Long> costs() {
        var costs = new LinkedHashMap<String, Long>();
        projects.forEach(project -> costs.put(project.id(), project.cost()));
        return costs;
    }

    public Map<String, String> names() {
        return projects.stream()
                .collect(Collectors.toMap(Project::id, p -> p.name().isEmpty() ? p.id() : p.id() + " " + p.name()));
    }
}
