package org.rione.tables.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rione.shared.Refusal;
import org.rione.tables.NewOption;
import org.rione.tables.Rounds;
import org.rione.tables.count.Method;
import org.rione.tables.pabulib.PbFile;

/**
 * What a round takes over from a {@code .pb} file: its projects as options with their costs, and how it was voted. Not
 * the votes: those of a round are cast by its own electorate.
 */
record PabulibDraft(Method method, List<NewOption> options) {

    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_TITLE = 160;
    private static final Pattern POINTS = Pattern.compile("[1-9][0-9]?|100");

    /** Refused with a sentence when a round could not hold what the file says. */
    static PabulibDraft of(PbFile file) {
        if (file.projects().size() > MOST_OPTIONS) {
            throw new Refusal("tables.refused.too-many-options");
        }
        var method = method(file);
        var names = new HashSet<String>();
        var options = new ArrayList<NewOption>();
        for (var project : file.projects()) {
            var name = project.name().isBlank() ? project.id() : project.name().strip();
            var title = shortened(names.add(name) ? name : project.id() + " " + name);
            var cost = method.money().isPresent() ? euros(project.cost(), file.unit(), title) : 0;
            options.add(new NewOption(title, title.equals(name) ? "" : shortened(name, 1000), Optional.empty(), cost));
        }
        return new PabulibDraft(method, options);
    }

    private static Method method(PbFile file) {
        return switch (file.voteType()) {
            case APPROVAL -> file.budget() == 0 ? new Method.Approval() : spending(file);
            case CHOOSE_1 -> new Method.Plurality();
            case ORDINAL -> Rounds.BORDA;
            case CUMULATIVE -> {
                var points = file.meta().getOrDefault("max_sum_points", "");
                yield new Method.Points(POINTS.matcher(points).matches() ? Integer.parseInt(points) : 10);
            }
        };
    }

    private static Method spending(PbFile file) {
        var budget = euros(file.budget(), file.unit(), "budget");
        return file.meta().getOrDefault("rule", "").equals("greedy")
                ? new Method.Greedy(budget)
                : new Method.EqualShares(budget, 1, Method.Utility.COST, Method.Completion.ADD1_GREEDY);
    }

    private static long euros(long amount, long unit, String what) {
        if (amount % unit != 0) {
            throw new Refusal("tables.pb.refused.cents", what);
        }
        if (amount / unit > NewOption.MOST_MONEY) {
            throw new Refusal("tables.refused.cost");
        }
        return amount / unit;
    }

    private static String shortened(String title) {
        return shortened(title, LONGEST_TITLE);
    }

    private static String shortened(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 1) + "…";
    }
}
