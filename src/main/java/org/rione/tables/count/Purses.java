package org.rione.tables.count;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Spends equal shares: again and again what is cheapest for those who want it, until nothing can be paid any more.
 *
 * <p>Exact, and fast enough for a city: money and prices are numbers with a bound of their error ({@link Money},
 * {@link Offers}); only where two are nearer to each other than their errors are the exact fractions worked out.
 */
final class Purses {

    private final Electorate people;
    private final Money money;
    private final Offers offers;
    private final double[] lower;
    private final boolean[] open;
    private long spent;

    Purses(Electorate people, BigFraction share) {
        this.people = people;
        this.money = new Money(people, share);
        this.offers = new Offers(people, money);
        this.lower = new double[people.options.size()];
        this.open = new boolean[people.options.size()];
        for (int option = 0; option < open.length; option++) {
            open[option] = people.supporters[option].length > 0;
        }
        var next = cheapest();
        while (next != null) {
            buy(next);
            next = cheapest();
        }
    }

    BigFraction share() {
        return money.share();
    }

    /** What all purchases cost together. */
    long spent() {
        return spent;
    }

    /** Whether nobody's wish is left. */
    boolean everythingWanted() {
        return IntStream.range(0, open.length)
                .allMatch(option -> people.supporters[option].length == 0
                        || money.bought().stream().anyMatch(b -> b.option == option));
    }

    /** What the voters of an option have left, together. */
    BigFraction collected(int option) {
        return money.collected(option);
    }

    List<Explanation.Purchase> purchases() {
        var purchases = new ArrayList<Explanation.Purchase>();
        var left = share().multiply(BigFraction.of(people.voters));
        for (int i = 0; i < money.bought().size(); i++) {
            var b = money.bought().get(i);
            var each = money.price(i);
            left = left.subtract(people.cost[b.option]);
            purchases.add(new Explanation.Purchase(
                    people.options.get(b.option),
                    people.cost[b.option],
                    people.scores.score(b.option),
                    rho(b.option, each),
                    each,
                    b.payers,
                    b.spent,
                    left,
                    b.tied.stream().map(people.options::get).toList(),
                    b.tied.size() > 1 ? people.reason(b.tied) : null));
        }
        return purchases;
    }

    private BigFraction rho(int option, BigFraction price) {
        var cost = people.cost[option];
        return people.utility == Method.Utility.COUNT || cost == 0 ? price : price.divide(BigFraction.of(cost));
    }

    private double unit(int option) {
        var cost = people.cost[option];
        return people.utility == Method.Utility.COUNT || cost == 0 ? 1 : cost;
    }

    private record Candidate(Offer offer, double rho, double error) {}

    /** What is bought next, and with what it was equal when a rule had to choose. */
    private record Choice(Offer offer, List<Integer> tied) {}

    private @Nullable Choice cheapest() {
        var candidates = new ArrayList<Candidate>();
        var best = Double.POSITIVE_INFINITY;
        var order = IntStream.range(0, open.length)
                .filter(option -> open[option])
                .boxed()
                .sorted((a, b) -> Double.compare(lower[a], lower[b]))
                .toList();
        for (var option : order) {
            if (lower[option] > best) {
                break; // prices never fall: nothing behind this one can be cheaper
            }
            var offer = offers.of(option);
            if (offer == null) {
                open[option] = false; // money never grows: what cannot be paid now never can
                continue;
            }
            var unit = unit(option);
            var rho = offer.price() / unit;
            var rhoError = offer.error() / unit + rho * Money.ROUNDING;
            lower[option] = rho - rhoError;
            best = Math.min(best, rho + rhoError);
            candidates.add(new Candidate(offer, rho, rhoError));
        }
        var bound = best;
        var near = candidates.stream().filter(c -> c.rho() - c.error() <= bound).toList();
        if (near.size() <= 1) {
            return near.isEmpty() ? null : new Choice(near.getFirst().offer(), List.of());
        }
        return settle(near);
    }

    /** Several are too near to be told apart by approximate numbers. */
    private Choice settle(List<Candidate> near) {
        var tied = new ArrayList<Integer>();
        @Nullable BigFraction least = null;
        for (var candidate : near) {
            var option = candidate.offer().option();
            var rho = rho(option, offers.price(candidate.offer()));
            var order = least == null ? -1 : rho.compareTo(least);
            if (order < 0) {
                tied.clear();
                least = rho;
            }
            if (order <= 0) {
                tied.add(option);
            }
        }
        tied.sort(people.rule);
        var first = tied.getFirst();
        return near.stream()
                .map(Candidate::offer)
                .filter(offer -> offer.option() == first)
                .findFirst()
                .map(offer -> new Choice(offer, tied))
                .orElseThrow();
    }

    private void buy(Choice choice) {
        money.pay(choice.offer(), choice.tied(), offers);
        spent += people.cost[choice.offer().option()];
        open[choice.offer().option()] = false;
    }
}
