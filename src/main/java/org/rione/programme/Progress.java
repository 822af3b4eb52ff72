package org.rione.programme;

import java.util.Collection;

/**
 * How far several actions are together: the mean of their progress, each counted with its weight, in whole percent
 * rounded half up. Archived and abandoned actions do not count. Pure.
 * See docs/decisions/0021-progress-is-a-weighted-mean.md.
 */
public final class Progress {

    /** One action's part in the whole. */
    public interface Part {
        ActionState state();

        int progress();

        int weight();

        boolean archived();
    }

    public static int of(Collection<? extends Part> parts) {
        long weights = 0;
        long sum = 0;
        for (var part : parts) {
            if (!part.archived() && part.state() != ActionState.ABANDONED) {
                weights += part.weight();
                sum += (long) part.weight() * part.progress();
            }
        }
        return share(sum, weights);
    }

    /** The rule's last step, for sums made by the database. */
    static int share(long sum, long weights) {
        return weights == 0 ? 0 : (int) ((2 * sum + weights) / (2 * weights));
    }

    private Progress() {}
}
