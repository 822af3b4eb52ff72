package org.rione.tables.proof;

import static org.rione.tables.proof.JsonFields.fraction;
import static org.rione.tables.proof.JsonFields.map;
import static org.rione.tables.proof.JsonFields.maps;
import static org.rione.tables.proof.JsonFields.number;
import static org.rione.tables.proof.JsonFields.text;
import static org.rione.tables.proof.JsonFields.whole;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.rione.tables.count.Contest;
import org.rione.tables.count.Counting;
import org.rione.tables.count.Explanation;
import org.rione.tables.count.Method;
import org.rione.tables.count.Outcome;
import org.rione.tables.count.Profile;
import org.rione.tables.count.Standing;

/**
 * What a published file lets anybody count under other rules: its ballots, or only its totals.
 *
 * @param seed of the lot; empty where nobody needed it
 * @param ballots empty where single ballots are not published
 * @param cast how many ballots there were
 * @param shown the totals that the file shows
 */
public record PublishedVotes(RoundRules rules, String seed, Optional<Profile> ballots, long cast, Outcome shown) {

    /**
     * @param file as read from JSON; its chain is not checked here, see {@link Recount}
     * @throws IllegalArgumentException when it is not a file of this kind
     */
    public static PublishedVotes read(Map<String, Object> file) {
        var rules = RoundRules.read(file);
        var entries = maps(file.get("ballots"), "ballots");
        return new PublishedVotes(
                rules,
                text(file.get("seed")),
                file.get("withheld") == null ? Optional.of(profile(rules, entries)) : Optional.empty(),
                entries.size(),
                shown(map(file.get("result"), "result")));
    }

    /** Whether {@link #count} can say anything for this method. */
    public boolean tells(Method method) {
        return ballots.map(all -> method.counts(all.form()))
                .orElseGet(
                        () -> method.code().equals(rules.method().code()) && !(method instanceof Method.EqualShares));
    }

    /**
     * What the same ballots (or their totals) decide by another method, number of winners or budget.
     *
     * @throws IllegalArgumentException where {@link #tells} says no
     */
    public Outcome count(Method method, int seats) {
        if (!tells(method)) {
            throw new IllegalArgumentException("what is published does not tell the result by " + method.code());
        }
        var official = rules.contest(seed);
        var contest = new Contest(official.costs(), method, seats, official.least(), seed);
        return ballots.map(all -> Counting.count(contest, all))
                .or(() -> Counting.again(contest, shown, cast))
                .orElseThrow();
    }

    private static Profile profile(RoundRules rules, List<Map<String, Object>> entries) {
        var profile = new Profile(rules.method().form(), rules.contest("").options());
        entries.forEach(entry -> profile.add(marks(entry)));
        return profile;
    }

    static Map<String, Integer> marks(Map<String, Object> entry) {
        var marks = new TreeMap<String, Integer>();
        map(entry.get("marks"), "marks").forEach((option, n) -> marks.put(option, number(n)));
        return marks;
    }

    /** The totals of a result, with as much of the steps as deciding again needs. */
    static Outcome shown(Map<String, Object> result) {
        var standings = maps(result.get("standings"), "standings").stream()
                .map(s -> new Standing(
                        text(s.get("option")),
                        fraction(s.get("score")),
                        whole(s.get("backers")),
                        1,
                        false,
                        BigFraction.ZERO,
                        false))
                .toList();
        var why = result.get("preferred") instanceof List<?> rows
                ? new Explanation.Duels(
                        List.of(), rows.stream().map(JsonFields::row).toList(), List.of(), List.of())
                : new Explanation.Sums();
        return new Outcome(standings, List.of(), why);
    }
}
