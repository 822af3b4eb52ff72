package org.rione.tables.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What each group of voters has left. Those who paid the same purchases hold the same money, so money is kept once for each
 * such class, as a number with a bound of its error; the exact fraction is worked out from the purchases that the class
 * has paid, when somebody asks.
 */
final class Money {

    static final double ROUNDING = Math.ulp(1.0) * 2;

    /** The class of those who have nothing left. */
    static final int EXHAUSTED = 1;

    /** A purchase, with what is needed to work out its exact price when somebody asks. */
    static final class Bought {
        final int option;
        final long payers;
        final long spent;
        /** People who gave all they had, and how many of them had paid each earlier purchase. */
        final long[] hadPaid;

        final List<Integer> tied;

        @Nullable
        BigFraction exact;

        Bought(int option, long payers, long spent, long[] hadPaid, List<Integer> tied, @Nullable BigFraction exact) {
            this.option = option;
            this.payers = payers;
            this.spent = spent;
            this.hadPaid = hadPaid;
            this.tied = tied;
            this.exact = exact;
        }
    }

    private final Electorate people;
    private final BigFraction share;
    private final int[] classOf;
    private double[] amount = new double[64];
    private double[] error = new double[64];
    private int[] parent = new int[64];
    private int[] paid = new int[64];
    private BigFraction[] exact = new BigFraction[64];
    private int classes;
    private final List<Bought> bought = new ArrayList<>();

    Money(Electorate people, BigFraction share) {
        this.people = people;
        this.share = share;
        this.classOf = new int[people.weight.length];
        addClass(share.doubleValue(), Math.abs(share.doubleValue()) * ROUNDING, -1, -1);
        exact[0] = share;
        addClass(0, 0, -1, -1);
        exact[EXHAUSTED] = BigFraction.ZERO;
    }

    BigFraction share() {
        return share;
    }

    List<Bought> bought() {
        return bought;
    }

    int classOf(int group) {
        return classOf[group];
    }

    double amount(int holds) {
        return amount[holds];
    }

    double error(int holds) {
        return error[holds];
    }

    int compare(int a, int b) {
        return Math.abs(amount[a] - amount[b]) > error[a] + error[b]
                ? Double.compare(amount[a], amount[b])
                : exact(a).compareTo(exact(b));
    }

    /** The voters of an option pay for it. */
    void pay(Offer offer, List<Integer> tied, Offers offers) {
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
            if (holds < before && poorer(holds, offer, offers)) {
                poor += weight;
                addPaid(holds, weight, hadPaid);
                classOf[group] = EXHAUSTED;
            } else {
                payers += weight;
                classOf[group] = after.computeIfAbsent(
                        holds,
                        from -> addClass(
                                amount[from] - offer.price(),
                                error[from] + offer.error() + (Math.abs(amount[from]) + offer.price()) * ROUNDING,
                                from,
                                index));
            }
        }
        bought.add(new Bought(offer.option(), payers, poor, hadPaid, tied, offer.exact()));
    }

    private boolean poorer(int holds, Offer offer, Offers offers) {
        var difference = amount[holds] - offer.price();
        return Math.abs(difference) > error[holds] + offer.error()
                ? difference < 0
                : exact(holds).compareTo(offers.price(offer)) < 0;
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

    BigFraction exact(int holds) {
        @Nullable BigFraction known = exact[holds];
        if (known == null) {
            known = exact(parent[holds]).subtract(price(paid[holds]));
            exact[holds] = known;
        }
        return known;
    }

    /** What each of those paid who could pay the whole price of a purchase. */
    BigFraction price(int index) {
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
        if (classes == amount.length) {
            amount = Arrays.copyOf(amount, classes * 2);
            error = Arrays.copyOf(error, classes * 2);
            parent = Arrays.copyOf(parent, classes * 2);
            paid = Arrays.copyOf(paid, classes * 2);
            exact = Arrays.copyOf(exact, classes * 2);
        }
        amount[classes] = itsMoney;
        error[classes] = itsError;
        parent[classes] = from;
        paid[classes] = purchase;
        return classes++;
    }
}
