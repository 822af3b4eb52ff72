package org.rione.tables.proof;

import static org.rione.tables.proof.JsonFields.map;
import static org.rione.tables.proof.JsonFields.maps;
import static org.rione.tables.proof.JsonFields.text;
import static org.rione.tables.proof.JsonFields.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rione.tables.count.Counting;
import org.rione.tables.count.Outcome;
import org.rione.tables.count.Profile;

/**
 * Checks a published file from its own words: the chain link by link, each ballot against the rules, and the result by
 * counting again.
 */
public final class Recount {

    /** How much of the file could be counted again. */
    public enum Reach {
        /** Every ballot. */
        BALLOTS,
        /** The totals or comparisons, because single ballots are not published. */
        TOTALS,
        /** Only the chain: the method needs ballots and they are not published. */
        CHAIN
    }

    /**
     * @param findings what is wrong, a sentence each; empty when everything fits
     * @param outcome the result of the recount, if it could be made
     * @param head the newest link, to be compared with the one that the municipality made known
     */
    public record Verdict(
            List<String> findings, Optional<Outcome> outcome, Reach reach, String head, RoundRules rules) {

        public boolean good() {
            return findings.isEmpty();
        }
    }

    private final Map<String, Object> file;
    private final List<String> findings = new ArrayList<>();

    private Recount(Map<String, Object> file) {
        this.file = file;
    }

    /**
     * @param file the file as read from JSON: maps, lists, text, numbers
     * @param checkpoint the newest link as published elsewhere, if known
     * @throws IllegalArgumentException when it is not a file of this kind at all
     */
    public static Verdict check(Map<String, Object> file, Optional<String> checkpoint) {
        return new Recount(file).check(checkpoint);
    }

    private Verdict check(Optional<String> checkpoint) {
        if (!RoundFile.FORMAT.equals(file.get("format"))) {
            throw new IllegalArgumentException("it does not say \"format\": \"" + RoundFile.FORMAT + "\"");
        }
        var rules = rules();
        var entries = maps(file.get("ballots"), "ballots");
        var chain = new HashChain(RoundFile.FORMAT);
        compare("first link of the chain", chain.head(), chain().get("first"));
        chain.add(rules.tree());
        links(chain, entries);
        compare("link after the last ballot", chain.head(), chain().get("urn"));
        chain.add(RoundFile.last(file));
        compare("last link of the chain", chain.head(), chain().get("head"));
        if (!Objects.equals(whole(file.get("ballotsCast")), (long) entries.size())) {
            findings.add("The file says that " + file.get("ballotsCast") + " ballots were cast, and holds "
                    + entries.size() + ": ballots were taken out or put in.");
        }
        checkpoint
                .filter(known -> !known.equalsIgnoreCase(chain.head()))
                .ifPresent(known ->
                        findings.add("The last link is " + chain.head() + ", and the one made known elsewhere is "
                                + known + ": this is not the file that was published."));
        var withheld = file.get("withheld") != null;
        var outcome = withheld ? fromTotals(rules, entries.size()) : fromBallots(rules, entries);
        outcome.ifPresent(this::compareResult);
        var reach = !withheld ? Reach.BALLOTS : outcome.isPresent() ? Reach.TOTALS : Reach.CHAIN;
        return new Verdict(List.copyOf(findings), outcome, reach, chain.head(), rules);
    }

    private void compare(String what, String ours, @Nullable Object theirs) {
        if (!ours.equals(theirs)) {
            findings.add("The " + what + " should be " + ours + ", and the file says " + theirs + ".");
        }
    }

    /** Names the first entry that does not fit; all behind it fit no longer either. */
    private void links(HashChain chain, List<Map<String, Object>> entries) {
        var before = "";
        var broken = false;
        for (int i = 0; i < entries.size(); i++) {
            var entry = new LinkedHashMap<>(entries.get(i));
            var link = entry.remove("hash");
            var key = String.valueOf(entry.getOrDefault("receipt", entry.get("leaf")));
            if (before.compareTo(key) >= 0) {
                findings.add("Ballot " + (i + 1) + " (" + key + ") is not in its place: receipts must rise, and the one"
                        + " before is " + before + ". Ballots were moved or doubled.");
            }
            before = key;
            if (!chain.add(entry).equals(link) && !broken) {
                broken = true;
                findings.add("The chain breaks at ballot " + (i + 1) + " (" + key
                        + "): it was changed, or one before it was taken out, put in or moved.");
            }
        }
    }

    private Optional<Outcome> fromBallots(RoundRules rules, List<Map<String, Object>> entries) {
        var contest = rules.contest(seed());
        var profile = new Profile(rules.method().form(), contest.options());
        for (int i = 0; i < entries.size(); i++) {
            var marks = PublishedVotes.marks(entries.get(i));
            var flaw = rules.method().flaw(marks, contest::cost);
            if (flaw.isPresent() || !contest.costs().keySet().containsAll(marks.keySet())) {
                findings.add("Ballot " + (i + 1) + " breaks the rules: "
                        + flaw.map(Enum::name).orElse("UNKNOWN OPTION") + ".");
                return Optional.empty();
            }
            profile.add(marks);
        }
        return Optional.of(Counting.count(contest, profile));
    }

    private Optional<Outcome> fromTotals(RoundRules rules, int voters) {
        return Counting.again(rules.contest(seed()), PublishedVotes.shown(result()), voters);
    }

    private void compareResult(Outcome outcome) {
        var ours = CanonicalJson.text(OutcomeTree.of(outcome));
        if (!ours.equals(CanonicalJson.text(file.get("result")))) {
            findings.add("Counted again the winners are " + outcome.winners() + ", and the file says "
                    + result().get("winners")
                    + (outcome.winners().equals(result().get("winners"))
                            ? ": the winners are the same, but the steps or totals are not."
                            : "."));
        }
    }

    // ---- reading

    private RoundRules rules() {
        var rules = RoundRules.read(file);
        for (var key : List.of("leastScore", "tieRule")) {
            if (!CanonicalJson.text(rules.tree().get(key)).equals(CanonicalJson.text(file.get(key)))) {
                findings.add("The rule " + key + " is not the one of this method.");
            }
        }
        return rules;
    }

    private Map<String, Object> result() {
        return map(file.get("result"), "result");
    }

    private Map<String, Object> chain() {
        return map(file.get("chain"), "chain");
    }

    private String seed() {
        return text(file.get("seed"));
    }
}
