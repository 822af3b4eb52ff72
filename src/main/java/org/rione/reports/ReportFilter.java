package org.rione.reports;

import java.util.Optional;
import java.util.UUID;
import org.rione.territory.NeighbourhoodId;

/**
 * Which reports a list shows.
 *
 * @param words looked for in title, description and address; a code finds its report
 * @param linkedOnly only reports against an action of a programme
 */
public record ReportFilter(
        Status status,
        Optional<String> category,
        Optional<NeighbourhoodId> neighbourhood,
        Optional<String> words,
        Optional<UUID> action,
        boolean linkedOnly) {

    /** What people look for: not every state apart. */
    public enum Status {
        OPEN,
        LATE,
        RESOLVED,
        ALL
    }

    /** In which order; both are answered by an index. */
    public enum Order {
        RECENT,
        DUE
    }

    public static final ReportFilter OPEN = of(Status.OPEN);

    public static ReportFilter of(Status status) {
        return new ReportFilter(status, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    public static ReportFilter against(UUID action) {
        return new ReportFilter(
                Status.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(action), false);
    }

    public ReportFilter withStatus(Status other) {
        return new ReportFilter(other, category, neighbourhood, words, action, linkedOnly);
    }

    public ReportFilter withCategory(Optional<String> other) {
        return new ReportFilter(status, other, neighbourhood, words, action, linkedOnly);
    }

    ReportFilter withoutWords() {
        return new ReportFilter(status, category, neighbourhood, Optional.empty(), action, linkedOnly);
    }

    public ReportFilter withNeighbourhood(Optional<NeighbourhoodId> other) {
        return new ReportFilter(status, category, other, words, action, linkedOnly);
    }

    public ReportFilter withLinkedOnly(boolean other) {
        return new ReportFilter(status, category, neighbourhood, words, action, other);
    }
}
