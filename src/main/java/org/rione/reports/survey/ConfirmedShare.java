package org.rione.reports.survey;

import java.util.Optional;

/**
 * How many of those who reported say that it is really fixed. It is said in tenths, and only when it tells nothing about
 * any one of them: from {@value #FEWEST} answers on, and when all agree, from {@value #FEWEST_OF_ONE_MIND} on.
 *
 * @param yes answers that it is fixed
 * @param no answers that it is not
 */
public record ConfirmedShare(int yes, int no) {

    public static final int FEWEST = 5;
    static final int FEWEST_OF_ONE_MIND = 11;
    private static final int TENTHS = 10;

    /** Tenths, 1 to 9: what is nearer to none or all than to these is said as these. Empty when it cannot be said. */
    public Optional<Integer> tenths() {
        int all = yes + no;
        int fewest = yes == 0 || no == 0 ? FEWEST_OF_ONE_MIND : FEWEST;
        if (all < fewest) {
            return Optional.empty();
        }
        int rounded = Math.round((float) TENTHS * yes / all);
        return Optional.of(Math.clamp(rounded, 1, TENTHS - 1));
    }
}
