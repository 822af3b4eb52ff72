package org.rione.tables.whatif;

import java.util.List;
import org.rione.tables.count.Standing;

/**
 * What a rule decides, beside other rules.
 *
 * @param own by the rule that the round has
 * @param asked by the rule that was asked for
 * @param standings the options in the order of the rule that was asked for
 * @param methods by the other methods, with as many winners or as much money as was asked for
 * @param sizes by the method that was asked for, with other numbers of winners or other budgets, rising
 * @param ballots how many were counted
 */
public record Answer(
        Column own, Column asked, List<Standing> standings, List<Column> methods, List<Column> sizes, long ballots) {

    public Answer {
        standings = List.copyOf(standings);
        methods = List.copyOf(methods);
        sizes = List.copyOf(sizes);
    }
}
