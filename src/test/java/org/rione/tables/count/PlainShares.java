package org.rione.tables.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Equal shares as the definition has them, one voter at a time. Slow, and there to be compared with. */
record PlainShares(List<String> bought, List<BigFraction> prices, BigFraction[] money) {

    static PlainShares spend(
            Contest contest, List<Map<String, Integer>> ballots, BigFraction share, Method.Utility utility) {
        var money = new BigFraction[ballots.size()];
        java.util.Arrays.fill(money, share);
        var bought = new ArrayList<String>();
        var prices = new ArrayList<BigFraction>();
        while (true) {
            var rhos = new HashMap<String, BigFraction>();
            for (var option : contest.options()) {
                if (!bought.contains(option)) {
                    var rho = rho(contest, ballots, money, option, utility);
                    if (rho != null) {
                        rhos.put(option, rho);
                    }
                }
            }
            if (rhos.isEmpty()) {
                return new PlainShares(bought, prices, money);
            }
            var least = rhos.values().stream().min(Comparator.naturalOrder()).orElseThrow();
            var next = rhos.keySet().stream()
                    .filter(option -> rhos.get(option).compareTo(least) == 0)
                    .min(Comparator.<String>comparingLong(option -> -voters(ballots, option))
                            .thenComparing(contest::cost)
                            .thenComparing(new Lot(contest.seed()).order()))
                    .orElseThrow();
            var price = least.multiply(unit(contest, next, utility));
            for (int i = 0; i < money.length; i++) {
                if (ballots.get(i).containsKey(next)) {
                    money[i] = money[i].compareTo(price) < 0 ? BigFraction.ZERO : money[i].subtract(price);
                }
            }
            bought.add(next);
            prices.add(least);
        }
    }

    BigFraction left(String option, List<Map<String, Integer>> ballots) {
        var sum = BigFraction.ZERO;
        for (int i = 0; i < money.length; i++) {
            if (ballots.get(i).containsKey(option)) {
                sum = sum.add(money[i]);
            }
        }
        return sum;
    }

    private static BigFraction rho(
            Contest contest,
            List<Map<String, Integer>> ballots,
            BigFraction[] money,
            String option,
            Method.Utility utility) {
        var purses = new ArrayList<BigFraction>();
        for (int i = 0; i < money.length; i++) {
            if (ballots.get(i).containsKey(option)) {
                purses.add(money[i]);
            }
        }
        purses.sort(Comparator.naturalOrder());
        var missing = BigFraction.of(contest.cost(option));
        for (int i = 0; i < purses.size(); i++) {
            var price = missing.divide(BigFraction.of(purses.size() - i));
            if (purses.get(i).compareTo(price) >= 0) {
                return price.divide(unit(contest, option, utility));
            }
            missing = missing.subtract(purses.get(i));
        }
        return null;
    }

    private static BigFraction unit(Contest contest, String option, Method.Utility utility) {
        return BigFraction.of(utility == Method.Utility.COST ? contest.cost(option) : 1);
    }

    private static long voters(List<Map<String, Integer>> ballots, String option) {
        return ballots.stream().filter(ballot -> ballot.containsKey(option)).count();
    }
}
