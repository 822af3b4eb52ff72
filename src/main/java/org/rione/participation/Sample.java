package org.rione.participation;

/** How many answers it takes before they are shown as shares: fewer mislead, and give single people away. */
public final class Sample {

    public static final int ENOUGH = 10;

    public static boolean isEnough(long answers) {
        return answers >= ENOUGH;
    }

    private Sample() {}
}
