package org.rione.tables.pabulib;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.rione.tables.pabulib.PbFile.Project;
import org.rione.tables.pabulib.PbProblem.Flaw;

/** The projects of a file, one row after the other, with their costs as they were written. */
final class PbProjects {

    private static final int MOST = 5_000;
    private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000000");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, BigDecimal> costs = new LinkedHashMap<>();

    void read(CSVRecord row, PbColumns columns, PbRules.Problems problem) {
        var id = columns.cell(row, "project_id");
        if (!columns.has("project_id")) {
            return; // said at the header
        }
        if (id.isEmpty() || id.contains(",")) {
            problem.say(Flaw.PROJECT_ID, PbReader.shortened(id));
            return;
        }
        if (costs.size() >= MOST) {
            problem.say(Flaw.PROJECTS_MANY, MOST);
            return;
        }
        var cost = cost(columns.cell(row, "cost"), PbReader.shortened(id), problem);
        if (costs.putIfAbsent(id, cost) != null) {
            problem.say(Flaw.PROJECT_TWICE, PbReader.shortened(id));
            return;
        }
        names.put(id, columns.cell(row, "name"));
    }

    private static BigDecimal cost(String text, String project, PbRules.Problems problem) {
        try {
            var amount = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
            if (amount.signum() < 0) {
                problem.say(Flaw.COST_NEGATIVE, project, PbReader.shortened(text));
            } else if (amount.compareTo(MOST_MONEY) > 0) {
                problem.say(Flaw.COST_ABOVE, project, PbReader.shortened(text), MOST_MONEY.toPlainString());
            } else if (amount.scale() > 6) {
                problem.say(Flaw.COST_DECIMALS, project, PbReader.shortened(text));
            } else {
                return amount;
            }
        } catch (NumberFormatException e) {
            problem.say(Flaw.COST_NUMBER, project, PbReader.shortened(text));
        }
        return BigDecimal.ZERO;
    }

    int count() {
        return costs.size();
    }

    /** By their ids, in the order of the file. */
    Map<String, BigDecimal> costs() {
        return costs;
    }

    /** How many decimals the finest cost has. */
    int decimals() {
        return Math.max(
                0, costs.values().stream().mapToInt(BigDecimal::scale).max().orElse(0));
    }

    /** With whole costs: in units of which 10 to the power of {@code decimals} are one of the file's. */
    List<Project> whole(int decimals) {
        return names.entrySet().stream()
                .map(project -> new Project(
                        project.getKey(),
                        costs.getOrDefault(project.getKey(), BigDecimal.ZERO)
                                .movePointRight(decimals)
                                .longValueExact(),
                        project.getValue()))
                .toList();
    }
}
