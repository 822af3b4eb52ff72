package org.rione.tables.ui.whatif;

import static org.rione.shared.ui.Tr.t;

import org.rione.shared.ui.Numbers;
import org.rione.tables.count.Method;
import org.rione.tables.whatif.Rule;

/** Rules in words. */
final class RuleWords {

    /** The name under which a method is compared with others. */
    static String method(String code) {
        return t("tables.method-name." + code);
    }

    /** With what becomes of money left over, where equal shares differ in it. */
    static String method(Method method) {
        return method instanceof Method.EqualShares shares
                ? t("tables.whatif.shares", shares.completion())
                : method(method.code());
    }

    /** How many win, or how much there is to spend. */
    static String size(Rule rule) {
        return rule.method().money().map(RuleWords::euros).orElseGet(() -> t("tables.whatif.priorities", rule.seats()));
    }

    static String whole(Rule rule) {
        return method(rule.method()) + ", " + size(rule);
    }

    private static String euros(long amount) {
        return t("tables.euros", Numbers.whole(amount));
    }

    private RuleWords() {}
}
