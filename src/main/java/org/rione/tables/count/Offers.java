package org.rione.tables.count;

import java.util.ArrayList;
import java.util.HashMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Works out what an option costs each of its voters, with what they have left now. */
final class Offers {

    private final Electorate people;
    private final Money money;

    Offers(Electorate people, Money money) {
        this.people = people;
        this.money = money;
    }

    /** Nothing when its voters cannot pay it. */
    @Nullable
    Offer of(int option) {
        var cost = people.cost[option];
        if (cost == 0) {
            return new Offer(option, 0, 0, BigFraction.ZERO);
        }
        var price = 0.0;
        var priceError = 0.0;
        var poorBefore = -1L;
        while (true) {
            var poor = 0L;
            var poorMoney = 0.0;
            var poorError = 0.0;
            var rich = 0L;
            for (var group : people.supporters[option]) {
                var holds = money.classOf(group);
                var weight = people.weight[group];
                if (holds == Money.EXHAUSTED) {
                    poor += weight;
                    continue;
                }
                var difference = money.amount(holds) - price;
                if (poorBefore >= 0 && Math.abs(difference) <= money.error(holds) + priceError) {
                    return exactly(option);
                }
                if (poorBefore >= 0 && difference < 0) {
                    poor += weight;
                    poorMoney += weight * money.amount(holds);
                    poorError += weight * (money.error(holds) + money.amount(holds) * Money.ROUNDING);
                } else {
                    rich += weight;
                }
            }
            if (rich == 0) {
                return cost - poorMoney > poorError + rounding(poor, cost) ? null : exactly(option);
            }
            if (poor == poorBefore) {
                return new Offer(option, price, priceError, null);
            }
            poorBefore = poor;
            price = (cost - poorMoney) / rich;
            priceError = (poorError + rounding(people.supporters[option].length, cost)) / rich + price * Money.ROUNDING;
        }
    }

    private static double rounding(long terms, double size) {
        return (terms + 4) * size * Money.ROUNDING;
    }

    /** The exact price of something that can be paid. */
    BigFraction price(Offer offer) {
        var known = offer.exact() != null ? offer : exactly(offer.option());
        if (known == null || known.exact() == null) {
            throw new IllegalStateException("an option that can be paid has a price");
        }
        return known.exact();
    }

    /** The same in exact fractions, over the classes of its voters from poor to rich. */
    private @Nullable Offer exactly(int option) {
        var weights = new HashMap<Integer, Long>();
        for (var group : people.supporters[option]) {
            if (money.classOf(group) != Money.EXHAUSTED) {
                weights.merge(money.classOf(group), people.weight[group], Long::sum);
            }
        }
        var poorestFirst = new ArrayList<>(weights.keySet());
        poorestFirst.sort(money::compare);
        var rich = weights.values().stream().mapToLong(n -> n).sum();
        var missing = BigFraction.of(people.cost[option]);
        for (var holds : poorestFirst) {
            var price = missing.divide(BigFraction.of(rich));
            if (money.exact(holds).compareTo(price) >= 0) {
                return new Offer(option, price.doubleValue(), price.doubleValue() * Money.ROUNDING, price);
            }
            long weight = weights.getOrDefault(holds, 0L);
            missing = missing.subtract(money.exact(holds).multiply(BigFraction.of(weight)));
            rich -= weight;
        }
        return null;
    }
}
