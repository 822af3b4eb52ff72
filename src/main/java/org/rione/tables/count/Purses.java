package org.rione.tables.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's money while equal shares are spent.
 *
 * <p>Exact, and fast enough for a city: voters who paid the same purchases hold the same money, so money is kept once for
 * each such class, as a number with a bound of its error. Only where two numbers are nearer to each other than their
 * errors are the exact fractions worked out, from the purchases that the class has paid.
 */
final class Purses {

    private static final double ROUNDING = Math.ulp(1.0) * 2;
    private static final int EXHAUSTED = 1;

    /** What an option costs each of its voters who can pay that much; the others pay all they have. */
    private record Offer(
            int option,
            double price,
            double error,
            @Nullable BigFraction exact) {}

    /** A purchase, with what is needed to work out its exact price when somebody asks. */
    private static final class Bought {
        final int option;
        final double price;
        final double error;
        final long payers;
        final long spent;
        /** People who gave all they had, and how many of them had paid each earlier purchase. */
        final long[] hadPaid;

        final List<Integer> tied;

        @Nullable
        BigFraction exact;

        Bought(int option, double price, double error, long payers, long spent, long[] hadPaid, List<Integer> tied) {
            this.option = option;
            this.price = price;
            this.error = error;
            this.payers = payers;
            this.spent = spent;
            this.hadPaid = hadPaid;
            this.tied = tied;
        }
    }

    private final Electorate people;
    private final BigFraction share;
    private final int[] classOf;
    private double[] money = new double[64];
    private double[] error = new double[64];
    private int[] parent = new int[64];
    private int[] paid = new int[64];
    private BigFraction[] exact = new BigFraction[64];
    private int classes;
    private final List<Bought> bought = new ArrayList<>();
    private final double[] lower;
    private final boolean[] open;
    private long spent;

    Purses(Electorate people, BigFraction share) {
        this.people = people;
        this.share = share;
        this.classOf = new int[people.weight.length];
        this.lower = new double[people.options.size()];
        this.open = new boolean[people.options.size()];
        addClass(share.doubleValue(), Math.abs(share.doubleValue()) * ROUNDING, -1, -1);
        exact[0] = share;
        addClass(0, 0, -1, -1);
        exact[EXHAUSTED] = BigFraction.ZERO;
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
        return share;
    }

    /** What all purchases cost together. */
    long spent() {
        return spent;
    }

    /** Whether nobody's wish is left. */
    boolean everythingWanted() {
        return IntStream.range(0, open.length)
                .allMatch(option ->
                        people.supporters[option].length == 0 || bought.stream().anyMatch(b -> b.option == option));
    }

    List<Explanation.Purchase> purchases() {
        var purchases = new ArrayList<Explanation.Purchase>();
        var left = share.multiply(BigFraction.of(people.voters));
        for (int i = 0; i < bought.size(); i++) {
            var b = bought.get(i);
            var each = price(i);
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

    /** What the voters of an option have left, together. */
    BigFraction collected(int option) {
        var hadPaid = new long[bought.size()];
        var count = 0L;
        for (var group : people.supporters[option]) {
            if (classOf[group] != EXHAUSTED) {
                count += people.weight[group];
                addPaid(classOf[group], people.weight[group], hadPaid);
            }
        }
        return sum(count, hadPaid, hadPaid.length);
    }

    private BigFraction rho(int option, BigFraction price) {
        var cost = people.cost[option];
        return people.utility == Method.Utility.COUNT || cost == 0 ? price : price.divide(BigFraction.of(cost));
    }

    // ---- choosing

    private record Candidate(Offer offer, double rho, double error) {}

    private @Nullable Offer cheapest() {
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
            var offer = offer(option);
            if (offer == null) {
                open[option] = false; // money never grows: what cannot be paid now never can
                continue;
            }
            var unit = unit(option);
            var rho = offer.price() / unit;
            var rhoError = offer.error() / unit + rho * ROUNDING;
            lower[option] = rho - rhoError;
            best = Math.min(best, rho + rhoError);
            candidates.add(new Candidate(offer, rho, rhoError));
        }
        var bound = best;
        var near = candidates.stream().filter(c -> c.rho() - c.error() <= bound).toList();
        if (near.size() <= 1) {
            return near.isEmpty() ? null : choose(near.getFirst().offer(), List.of());
        }
        return settle(near);
    }

    /** Several are too near to be told apart by approximate numbers. */
    private Offer settle(List<Candidate> near) {
        var tied = new ArrayList<Integer>();
        @Nullable BigFraction least = null;
        for (var candidate : near) {
            var option = candidate.offer().option();
            var rho = rho(option, exactPrice(candidate.offer()));
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
        return choose(
                near.stream()
                        .map(Candidate::offer)
                        .filter(offer -> offer.option() == first)
                        .findFirst()
                        .orElseThrow(),
                tied);
    }

    private List<Integer> tiedWithChosen = List.of();

    private Offer choose(Offer offer, List<Integer> tied) {
        tiedWithChosen = tied;
        return offer;
    }

    private double unit(int option) {
        var cost = people.cost[option];
        return people.utility == Method.Utility.COUNT || cost == 0 ? 1 : cost;
    }

    // ---- what an option costs its voters

    /** Nothing when its voters cannot pay it. */
    private @Nullable Offer offer(int option) {
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
                var holds = classOf[group];
                var weight = people.weight[group];
                if (holds == EXHAUSTED) {
                    poor += weight;
                    continue;
                }
                var difference = money[holds] - price;
                if (poorBefore >= 0 && Math.abs(difference) <= error[holds] + priceError) {
                    return exactOffer(option);
                }
                if (poorBefore >= 0 && difference < 0) {
                    poor += weight;
                    poorMoney += weight * money[holds];
                    poorError += weight * (error[holds] + money[holds] * ROUNDING);
                } else {
                    rich += weight;
                }
            }
            if (rich == 0) {
                return cost - poorMoney > poorError + rounding(poor, cost) ? null : exactOffer(option);
            }
            if (poor == poorBefore) {
                return new Offer(option, price, priceError, null);
            }
            poorBefore = poor;
            price = (cost - poorMoney) / rich;
            priceError = (poorError + rounding(people.supporters[option].length, cost)) / rich + price * ROUNDING;
        }
    }

    private static double rounding(long terms, double size) {
        return (terms + 4) * size * ROUNDING;
    }

    /** The same in exact fractions, over the classes of its voters from poor to rich. */
    private @Nullable Offer exactOffer(int option) {
        var weights = new HashMap<Integer, Long>();
        for (var group : people.supporters[option]) {
            if (classOf[group] != EXHAUSTED) {
                weights.merge(classOf[group], people.weight[group], Long::sum);
            }
        }
        var poorestFirst = new ArrayList<>(weights.keySet());
        poorestFirst.sort(this::compareMoney);
        var rich = weights.values().stream().mapToLong(n -> n).sum();
        var missing = BigFraction.of(people.cost[option]);
        for (var holds : poorestFirst) {
            var price = missing.divide(BigFraction.of(rich));
            if (exact(holds).compareTo(price) >= 0) {
                return new Offer(option, price.doubleValue(), price.doubleValue() * ROUNDING, price);
            }
            long weight = weights.getOrDefault(holds, 0L);
            missing = missing.subtract(exact(holds).multiply(BigFraction.of(weight)));
            rich -= weight;
        }
        return null;
    }

    private BigFraction exactPrice(Offer offer) {
        var known = offer.exact() != null ? offer : exactOffer(offer.option());
        if (known == null || known.exact() == null) {
            throw new IllegalStateException("an option that can be paid has a price");
        }
        return known.exact();
    }

    private int compareMoney(int a, int b) {
        return Math.abs(money[a] - money[b]) > error[a] + error[b]
                ? Double.compare(money[a], money[b])
                : exact(a).compareTo(exact(b));
    }

    // ---- paying

    private void buy(Offer offer) {
        var index = bought.size();
        var hadPaid = new long[index];
        var after = new HashMap<Integer, Integer>();
        var payers = 0L;
        var poor = 0L;
        var before = classes;
        for (var group : people.supporters[offer.option()]) {
            var holds = classOf[group];
            var weight = people.weight[group];
            if (holds == EXHAUSTED) {
                continue;
            }
            if (holds < before && poorer(holds, offer)) {
                poor += weight;
                addPaid(holds, weight, hadPaid);
                classOf[group] = EXHAUSTED;
            } else {
                payers += weight;
                classOf[group] = after.computeIfAbsent(
                        holds,
                        from -> addClass(
                                money[from] - offer.price(),
                                error[from] + offer.error() + (Math.abs(money[from]) + offer.price()) * ROUNDING,
                                from,
                                index));
            }
        }
        var purchase = new Bought(offer.option(), offer.price(), offer.error(), payers, poor, hadPaid, tiedWithChosen);
        purchase.exact = offer.exact();
        bought.add(purchase);
        spent += people.cost[offer.option()];
        open[offer.option()] = false;
    }

    private boolean poorer(int holds, Offer offer) {
        var difference = money[holds] - offer.price();
        return Math.abs(difference) > error[holds] + offer.error()
                ? difference < 0
                : exact(holds).compareTo(exactPrice(offer)) < 0;
    }

    // ---- exact money, when it is needed

    private BigFraction exact(int holds) {
        @Nullable BigFraction known = exact[holds];
        if (known == null) {
            known = exact(parent[holds]).subtract(price(paid[holds]));
            exact[holds] = known;
        }
        return known;
    }

    private BigFraction price(int index) {
        var purchase = bought.get(index);
        @Nullable BigFraction known = purchase.exact;
        if (known == null) {
            known = BigFraction.of(people.cost[purchase.option])
                    .subtract(sum(purchase.spent, purchase.hadPaid, index))
                    .divide(BigFraction.of(purchase.payers));
            purchase.exact = known;
        }
        return known;
    }

    /** What people have who started with a share each and of whom so many paid each purchase. */
    private BigFraction sum(long count, long[] hadPaid, int purchases) {
        var sum = share.multiply(BigFraction.of(count));
        for (int i = 0; i < purchases; i++) {
            if (hadPaid[i] > 0) {
                sum = sum.subtract(price(i).multiply(BigFraction.of(hadPaid[i])));
            }
        }
        return sum;
    }

    private void addPaid(int holds, long weight, long[] hadPaid) {
        for (var at = holds; parent[at] >= 0; at = parent[at]) {
            hadPaid[paid[at]] += weight;
        }
    }

    private int addClass(double itsMoney, double itsError, int from, int purchase) {
        if (classes == money.length) {
            money = Arrays.copyOf(money, classes * 2);
            error = Arrays.copyOf(error, classes * 2);
            parent = Arrays.copyOf(parent, classes * 2);
            paid = Arrays.copyOf(paid, classes * 2);
            exact = Arrays.copyOf(exact, classes * 2);
        }
        money[classes] = itsMoney;
        error[classes] = itsError;
        parent[classes] = from;
        paid[classes] = purchase;
        return classes++;
    }
}
