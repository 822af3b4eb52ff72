package org.rione.tables.whatif;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rione.tables.NewOption;
import org.rione.tables.Round;
import org.rione.tables.Rounds;
import org.rione.tables.count.Method;
import org.rione.tables.count.Method.Completion;
import org.rione.tables.count.Method.Utility;

/**
 * The rules that can be tried on a round: where it spends a budget those that spend one, else those that fill seats, as
 * far as its ballots can be counted so. Pure.
 */
public final class Choices {

    private static final int POINTS = 10;
    private static final int MOST_SEATS = 20;
    private static final int SEATS_BESIDE = 6;
    /** Other budgets beside the round's own, in percent of it. */
    private static final List<Integer> BUDGETS = List.of(50, 75, 100, 125, 150);

    private final Round round;
    private final List<Method> methods;

    private Choices(Round round, Predicate<Method> tells) {
        this.round = round;
        this.methods = kinds(round).filter(tells).toList();
    }

    /** @param tells the methods by which there is something to count */
    static Choices of(Round round, Predicate<Method> tells) {
        return new Choices(round, tells);
    }

    private static Stream<Method> kinds(Round round) {
        return round.method()
                .money()
                .map(budget ->
                        Stream.<Method>of(shares(budget, Utility.COST, Completion.NONE), new Method.Greedy(budget)))
                .orElseGet(() -> Stream.of(
                        round.method() instanceof Method.Points own ? own : new Method.Points(POINTS),
                        new Method.Approval(),
                        new Method.Plurality(),
                        Rounds.BORDA,
                        Rounds.SCHULZE));
    }

    private static Method shares(long budget, Utility utility, Completion completion) {
        return new Method.EqualShares(budget, 1, utility, completion);
    }

    public Rule own() {
        return Rule.of(round);
    }

    /** Whether there is anything to try. */
    public boolean any() {
        return !methods.isEmpty();
    }

    /** The codes of the methods to choose from. */
    public List<String> methods() {
        return methods.stream().map(Method::code).toList();
    }

    /** Whether a budget is spent, else a number of options wins. */
    public boolean spends() {
        return round.method().money().isPresent();
    }

    /** At most all options but one, and never more than a round may have. */
    public int mostSeats() {
        return Math.clamp(round.options().size() - 1L, 1, MOST_SEATS);
    }

    /**
     * A rule in words.
     *
     * @param budget in whole euros; asked only where one is spent, as are utility and completion with equal shares
     * @return nothing where the method is not to choose from
     */
    public Optional<Rule> rule(String code, int seats, long budget, Utility utility, Completion completion) {
        return methods.stream()
                .filter(method -> method.code().equals(code))
                .findFirst()
                .map(method -> switch (method) {
                    case Method.EqualShares _ -> shares(budget, utility, completion);
                    case Method.Greedy _ -> new Method.Greedy(budget);
                    default -> method;
                })
                .map(method -> new Rule(method, seats));
    }

    /** Whether a rule is among those that can be tried. */
    boolean allows(Rule rule) {
        return methods().contains(rule.method().code())
                && rule.seats() >= 1
                && (spends() || rule.seats() <= mostSeats())
                && rule.method().money().orElse(1L) <= NewOption.MOST_MONEY;
    }

    /** The other methods, with the same number of winners or budget; equal shares with each completion. */
    List<Rule> beside(Rule asked) {
        var utility = utility(asked.method()).or(() -> utility(round.method())).orElse(Utility.COST);
        var budget = asked.method().money().orElse(0L);
        return methods.stream()
                .flatMap(method -> switch (method) {
                    case Method.EqualShares _ ->
                        Stream.of(Completion.NONE, Completion.ADD1, Completion.ADD1_GREEDY)
                                .map(completion -> shares(budget, utility, completion));
                    case Method.Greedy _ -> Stream.of(new Method.Greedy(budget));
                    default -> Stream.of(method);
                })
                .map(method -> new Rule(method, asked.seats()))
                .filter(rule -> !rule.equals(asked))
                .toList();
    }

    private static Optional<Utility> utility(Method method) {
        return method instanceof Method.EqualShares shares ? Optional.of(shares.utility()) : Optional.empty();
    }

    /** The same method with fewer and more winners, or with less and more money; the one asked for among them. */
    List<Rule> sizes(Rule asked) {
        return asked.method()
                .money()
                .map(money -> budgets(money).map(budget -> new Rule(with(asked.method(), budget), asked.seats())))
                .orElseGet(() -> IntStream.rangeClosed(1, mostSeats())
                        .filter(seats -> seats <= SEATS_BESIDE || seats == asked.seats())
                        .mapToObj(seats -> new Rule(asked.method(), seats)))
                .toList();
    }

    private Stream<Long> budgets(long asked) {
        var own = round.method().money().orElse(asked);
        var budgets = new TreeSet<Long>();
        BUDGETS.forEach(percent -> budgets.add(Math.max(1, own * percent / 100)));
        budgets.add(asked);
        return budgets.stream();
    }

    private static Method with(Method method, long budget) {
        return method instanceof Method.EqualShares shares
                ? new Method.EqualShares(budget, shares.step(), shares.utility(), shares.completion())
                : new Method.Greedy(budget);
    }
}
