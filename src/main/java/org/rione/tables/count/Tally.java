package org.rione.tables.count;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Counts approval and points ballots. The rule, in steps, published before the vote: more marks win; of equal marks,
 * more voters who gave any; of equal voters, the public lot: ascending SHA-256 of {@code seed|option}, the seed drawn
 * after the closing.
 */
public final class Tally {

    /**
     * The count of one option.
     *
     * @param marks all marks it got
     * @param supporters voters who gave it at least one
     * @param missing how many marks it is short of the last winner; 0 for winners
     * @param byLot whether the lot decided whether it won
     */
    public record Standing(
            String option, long marks, long supporters, int rank, boolean won, long missing, boolean byLot) {}

    /**
     * @param ballots valid ballots, option to marks
     * @param winners how many options win, at most
     */
    public static List<Standing> count(
            List<String> options, List<Map<String, Integer>> ballots, int winners, String seed) {
        var marks = new HashMap<String, Long>();
        var supporters = new HashMap<String, Long>();
        for (var ballot : ballots) {
            ballot.forEach((option, given) -> {
                marks.merge(option, (long) given, Long::sum);
                supporters.merge(option, given > 0 ? 1L : 0L, Long::sum);
            });
        }
        Comparator<String> byMarks = Comparator.comparing(option -> -marks.getOrDefault(option, 0L));
        var byCount = byMarks.thenComparing(option -> -supporters.getOrDefault(option, 0L));
        var ordered = new ArrayList<>(options);
        ordered.sort(byCount.thenComparing(option -> lot(seed, option)));

        var eligible = ordered.stream()
                .filter(option -> marks.getOrDefault(option, 0L) > 0)
                .count();
        var won = (int) Math.min(winners, eligible);
        var lotDecided =
                won > 0 && won < ordered.size() && byCount.compare(ordered.get(won - 1), ordered.get(won)) == 0;
        var least = won == 0 ? 0 : marks.getOrDefault(ordered.get(won - 1), 0L);
        var standings = new ArrayList<Standing>();
        for (int i = 0; i < ordered.size(); i++) {
            var option = ordered.get(i);
            var own = marks.getOrDefault(option, 0L);
            var tied = lotDecided && byCount.compare(option, ordered.get(won - 1)) == 0;
            standings.add(new Standing(
                    option,
                    own,
                    supporters.getOrDefault(option, 0L),
                    i + 1,
                    i < won,
                    i < won ? 0 : Math.max(0, least - own),
                    tied));
        }
        return List.copyOf(standings);
    }

    /** SHA-256 over the options and ballots in a fixed order: the fingerprint of what was counted. */
    public static String fingerprint(List<String> options, List<Map<String, Integer>> ballots) {
        var lines = new ArrayList<String>();
        for (var ballot : ballots) {
            var line = new StringBuilder();
            new TreeSet<>(ballot.keySet()).forEach(option -> line.append(option)
                    .append('=')
                    .append(ballot.get(option))
                    .append(' '));
            lines.add(line.toString());
        }
        lines.sort(Comparator.naturalOrder());
        return sha256(String.join("\n", new TreeSet<>(options)) + "\n\n" + String.join("\n", lines));
    }

    private static String lot(String seed, String option) {
        return sha256(seed + "|" + option);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Tally() {}
}
