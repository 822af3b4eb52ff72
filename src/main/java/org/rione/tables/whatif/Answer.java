package org.rione.tables.whatif;

import java.util.List;
import org.rione.tables.count.Outcome;

/**
 * What a rule decides, beside other rules.
 *
 * @param own by the rule that the round has
 * @param asked by the rule that was asked for
 * @param outcome the scores of the rule that was asked for
 * @param methods by the other methods, with as many winners or as much money as was asked for
 * @param sizes by the method that was asked for, with other numbers of winners or other budgets, rising
 * @param ballots how many were counted
 */
public record Answer(
        Column own, Column asked, Outcome outcome, List<Column> methods, List<Column> sizes, long ballots) {

    public Answer {
        methods = List.copyOf(methods);
        sizes = List.copyOf(sizes);
    }
}
