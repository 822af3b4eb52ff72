package org.rione.reports.overview;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which rows have which words, for counting those that a frequent word finds: some one and a half bytes for each word of
 * a row. A row's words never change; a report whose text changes gets a new row. Not safe for several threads.
 */
final class Words {

    /** Shorter ones are not looked for. */
    static final int SHORTEST = 3;

    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private final Map<String, Rows> byWord = new HashMap<>();
    /** The same in order: what begins alike stands together. */
    private final TreeMap<String, Rows> inOrder = new TreeMap<>();

    /** Numbers of rows as the steps from one to the next, each in as few bytes as it needs. */
    private static final class Rows {

        private byte[] steps = new byte[4];
        private int used;
        private int last;

        void add(int row) {
            int step = row - last;
            int rest = step << 1 ^ step >> 31; // small steps back are small numbers too
            while ((rest & ~SEVEN_BITS) != 0) {
                put((byte) (rest & SEVEN_BITS | MORE));
                rest >>>= 7;
            }
            put((byte) rest);
            last = row;
        }

        private void put(byte one) {
            if (used == steps.length) {
                steps = Arrays.copyOf(steps, used + (used >> 1) + 2);
            }
            steps[used++] = one;
        }

        void into(BitSet rows) {
            int row = 0;
            int at = 0;
            while (at < used) {
                int rest = 0;
                int shift = 0;
                byte one;
                do {
                    one = steps[at++];
                    rest |= (one & SEVEN_BITS) << shift;
                    shift += 7;
                } while (one < 0);
                row += rest >>> 1 ^ -(rest & 1);
                rows.set(row);
            }
        }
    }

    void add(int row, String text) {
        for (var word : in(text)) {
            var rows = byWord.get(word);
            if (rows == null) {
                rows = new Rows();
                byWord.put(word, rows);
                inOrder.put(word, rows);
            }
            rows.add(row);
        }
    }

    /** The rows of which, for each of these, a word begins so. */
    BitSet find(List<String> beginnings) {
        BitSet found = null;
        for (var beginning : beginnings) {
            var rows = new BitSet();
            var plain = plain(beginning);
            inOrder.subMap(plain, plain + Character.MAX_VALUE).values().forEach(some -> some.into(rows));
            if (found == null) {
                found = rows;
            } else {
                found.and(rows);
            }
        }
        return found == null ? new BitSet() : found;
    }

    /** The words of a text, small and without accents. */
    static Set<String> in(String text) {
        var words = new HashSet<String>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && isPartOfWord(text.charAt(at))) {
                start = start < 0 ? at : start;
            } else if (start >= 0) {
                if (at - start >= SHORTEST) {
                    words.add(plain(text.substring(start, at)));
                }
                start = -1;
            }
        }
        return words;
    }

    /** Accents may stand apart from their letter. */
    private static boolean isPartOfWord(char one) {
        return Character.isLetterOrDigit(one) || Character.getType(one) == Character.NON_SPACING_MARK;
    }

    private static String plain(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        for (int at = 0; at < small.length(); at++) {
            if (small.charAt(at) > SEVEN_BITS) {
                return withoutAccents(small);
            }
        }
        return small;
    }

    private static String withoutAccents(String word) {
        var plain = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .chars()
                .filter(one -> Character.getType(one) != Character.NON_SPACING_MARK)
                .forEach(one -> plain.append((char) one));
        return plain.toString();
    }
}
