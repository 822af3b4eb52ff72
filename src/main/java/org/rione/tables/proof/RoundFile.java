package org.rione.tables.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rione.tables.count.BallotForm;
import org.rione.tables.count.Outcome;

/**
 * The published file {@code round/1}. Its chain has the rules first, then the ballots in the order of their receipts (or
 * only a hash of each, where single ballots could give somebody away), then the seed and the result.
 */
public final class RoundFile {

    public static final String FORMAT = "round/1";

    /** Fewer ballots of a kind are not told apart. */
    private static final int FEWEST_OF_A_KIND = 10;

    /** The paper ballots: how many people took one, how many were counted, how many were blank or void. */
    public record Paper(int handedOut, int counted, int spoiled) {}

    /** How many could vote, and how many of them on paper where that was offered. */
    public record Turnout(int electorate, Optional<Paper> paper) {}

    /** Why single ballots are not published. */
    public enum Withheld {
        FEW_BALLOTS,
        UNIQUE_RANKING
    }

    /**
     * What is known once the round has closed.
     *
     * @param urn the link of the chain after the last ballot: what was in the urn, before anybody knew the seed
     */
    public record Urn(Optional<Withheld> withheld, List<Map<String, Object>> entries, String urn, HashChain chain) {}

    /** Seals rules and ballots. The ballots may come in any order. */
    public static Urn seal(RoundRules rules, List<PublishedBallot> ballots, Optional<Withheld> withheld) {
        var chain = new HashChain(FORMAT);
        chain.add(rules.tree());
        var entries = new ArrayList<Map<String, Object>>();
        for (var tree : withheld.isPresent() ? leaves(ballots) : sorted(ballots)) {
            var entry = new LinkedHashMap<>(tree);
            entry.put("hash", chain.add(tree));
            entries.add(entry);
        }
        return new Urn(withheld, entries, chain.head(), chain);
    }

    private static List<Map<String, Object>> leaves(List<PublishedBallot> ballots) {
        return ballots.stream()
                .map(PublishedBallot::hashes)
                .sorted(Comparator.comparing(hashes -> String.valueOf(hashes.get("leaf"))))
                .toList();
    }

    /** Which ballots were on paper is said only where nobody can be guessed from it. */
    private static List<Map<String, Object>> sorted(List<PublishedBallot> ballots) {
        var paper = ballots.stream().filter(PublishedBallot::paper).count();
        var enough = paper >= FEWEST_OF_A_KIND && ballots.size() - paper >= FEWEST_OF_A_KIND;
        return ballots.stream()
                .sorted(Comparator.comparing(PublishedBallot::receipt))
                .map(enough ? PublishedBallot::treeWithChannel : PublishedBallot::tree)
                .toList();
    }

    /**
     * Why single ballots are not to be shown, if so. A ranking that only one ballot has could be a mark that somebody was
     * told to leave.
     *
     * @param smallest the number of ballots below which single ones could be guessed
     */
    public static Optional<Withheld> withheld(RoundRules rules, List<PublishedBallot> ballots, int smallest) {
        if (ballots.size() < smallest) {
            return Optional.of(Withheld.FEW_BALLOTS);
        }
        var seen = new LinkedHashMap<Map<String, Integer>, Integer>();
        ballots.forEach(ballot -> seen.merge(ballot.marks(), 1, Integer::sum));
        return rules.method().form() == BallotForm.RANKING && seen.containsValue(1)
                ? Optional.of(Withheld.UNIQUE_RANKING)
                : Optional.empty();
    }

    /** The whole file, as a tree to be written. */
    public static Map<String, Object> tree(RoundRules rules, Urn urn, Turnout turnout, String seed, Outcome outcome) {
        var result = OutcomeTree.of(outcome);
        var tree = new LinkedHashMap<>(rules.tree());
        tree.put("seed", seed);
        tree.put("electorate", turnout.electorate());
        tree.put("ballotsCast", urn.entries().size());
        turnout.paper().ifPresent(paper -> tree.put("paper", tree(paper)));
        tree.put("withheld", urn.withheld().map(MethodTree::low).orElse(null));
        tree.put("result", result);
        tree.put("ballots", urn.entries());
        var chain = new LinkedHashMap<String, Object>();
        chain.put("first", new HashChain(FORMAT).head());
        chain.put("urn", urn.urn());
        chain.put("head", urn.chain().add(last(tree)));
        tree.put("chain", chain);
        return tree;
    }

    private static Map<String, Object> tree(Paper paper) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("handedOut", paper.handedOut());
        tree.put("counted", paper.counted());
        tree.put("spoiled", paper.spoiled());
        return tree;
    }

    /** The last entry of the chain: what became known after the ballots. */
    static Map<String, Object> last(Map<String, Object> file) {
        var last = new LinkedHashMap<String, Object>();
        for (var key : List.of("seed", "electorate", "ballotsCast", "result")) {
            last.put(key, file.get(key));
        }
        if (file.containsKey("paper")) {
            last.put("paper", file.get("paper"));
        }
        return last;
    }

    private RoundFile() {}
}
