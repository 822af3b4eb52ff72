package org.rione.reports.routing;

import java.util.List;
import java.util.Optional;
import org.rione.identity.OfficeId;

/**
 * What other rules would have done with the reports of the last days.
 *
 * @param all how many reports were looked at
 * @param moves from which office to which, most first
 * @param examples the newest of those that would have gone elsewhere
 */
public record DryRun(int all, List<Move> moves, List<Example> examples) {

    /** @param count how many reports would have gone there instead */
    public record Move(Optional<OfficeId> from, Optional<OfficeId> to, int count) {}

    /** @param position of the rule that would have decided, or 0 for the category's office */
    public record Example(
            String code, String title, Optional<OfficeId> from, Optional<OfficeId> to, int position, String word) {}

    public int changed() {
        return moves.stream().mapToInt(Move::count).sum();
    }
}
