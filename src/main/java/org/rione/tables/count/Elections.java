package org.rione.tables.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Fills the seats: more score, then more people, then the lot. */
final class Elections {

    static Outcome bySums(Contest contest, Scores scores) {
        var ranks = scores.options().stream().toList();
        Comparator<Integer> byScore = Comparator.comparing(scores::score, Comparator.reverseOrder());
        Comparator<Integer> byBackers = Comparator.comparingLong(option -> -scores.backers()[option]);
        Comparator<Integer> byLot = Comparator.comparing(ranks::get, new Lot(contest.seed()).order());
        var ordered = new ArrayList<>(IntStream.range(0, ranks.size()).boxed().toList());
        ordered.sort(byScore.thenComparing(byBackers).thenComparing(byLot));
        var enough = (int) ordered.stream()
                .filter(option -> scores.score(option).compareTo(BigFraction.of(contest.least())) >= 0)
                .count();
        return seats(
                contest,
                scores,
                ordered,
                Math.min(contest.seats(), enough),
                byScore,
                byBackers,
                new Explanation.Sums());
    }

    /**
     * @param ordered best first
     * @param byScore what decides before people do
     */
    static Outcome seats(
            Contest contest,
            Scores scores,
            List<Integer> ordered,
            int won,
            Comparator<Integer> byScore,
            Comparator<Integer> byBackers,
            Explanation why) {
        var ties = new ArrayList<Tie>();
        var last = won == 0 ? -1 : ordered.get(won - 1);
        Comparator<Integer> tied = byScore.thenComparing(byBackers);
        var bySeed = false;
        if (won > 0 && won < ordered.size() && byScore.compare(last, ordered.get(won)) == 0) {
            bySeed = tied.compare(last, ordered.get(won)) == 0;
            var among = bySeed ? tied : byScore;
            var equal = ordered.stream()
                    .filter(option -> among.compare(option, last) == 0)
                    .toList();
            ties.add(new Tie(
                    names(scores, equal),
                    names(
                            scores,
                            equal.stream()
                                    .filter(ordered.subList(0, won)::contains)
                                    .toList()),
                    bySeed ? Tie.Break.LOT : Tie.Break.BACKERS));
        }
        var standings = new ArrayList<Standing>();
        for (int i = 0; i < ordered.size(); i++) {
            var option = ordered.get(i);
            var missing =
                    i < won || last < 0 ? BigFraction.ZERO : scores.score(last).subtract(scores.score(option));
            standings.add(new Standing(
                    scores.options().get(option),
                    scores.score(option),
                    scores.backers()[option],
                    i + 1,
                    i < won,
                    missing,
                    bySeed && tied.compare(option, last) == 0));
        }
        return new Outcome(standings, ties, why);
    }

    private static List<String> names(Scores scores, List<Integer> options) {
        return options.stream().map(scores.options()::get).toList();
    }

    private Elections() {}
}
