package org.rione.tables.whatif;

/**
 * Which ballots to invent: the same words always invent the same ballots, and more ballots begin with the same ones.
 *
 * @param ballots how many, 1 to {@value #MOST_BALLOTS}
 * @param seed what the chance starts from, at most {@value #LONGEST_SEED} characters
 */
public record Invention(int ballots, String seed, Tastes tastes) {

    public static final int MOST_BALLOTS = 1000;
    public static final int LONGEST_SEED = 40;

    /** What the invented people like. */
    public enum Tastes {
        /** Everybody something else: no proposal is liked more than another. */
        SCATTERED,
        /** The earlier a proposal stands in the list, the more people like it. */
        FAVOURITES,
        /** Six in ten like the first half of the list, the others the second half. */
        TWO_GROUPS
    }

    public Invention {
        if (ballots < 1 || ballots > MOST_BALLOTS || seed.length() > LONGEST_SEED) {
            throw new IllegalArgumentException("1 to " + MOST_BALLOTS + " ballots and a seed of at most " + LONGEST_SEED
                    + " characters, not " + ballots + " and " + seed.length());
        }
    }
}
