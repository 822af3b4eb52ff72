package org.rione.reports;

import java.util.Optional;
import java.util.UUID;
import org.rione.reports.overview.Period;
import org.rione.territory.NeighbourhoodId;

/**
 * Which reports a list shows.
 *
 * @param words looked for in title, description and address; a code finds its report
 * @param linkedOnly only reports against an action of a programme
 * @param sent when they were sent
 */
public record ReportFilter(
        Status status,
        Optional<String> category,
        Optional<NeighbourhoodId> neighbourhood,
        Optional<String> words,
        Optional<UUID> action,
        boolean linkedOnly,
        Period sent) {

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
        return new ReportFilter(
                status, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Period.ALL);
    }

    public static ReportFilter against(UUID action) {
        return of(Status.ALL).withAction(Optional.of(action));
    }

    public ReportFilter withStatus(Status other) {
        return new ReportFilter(other, category, neighbourhood, words, action, linkedOnly, sent);
    }

    public ReportFilter withCategory(Optional<String> other) {
        return new ReportFilter(status, other, neighbourhood, words, action, linkedOnly, sent);
    }

    public ReportFilter withNeighbourhood(Optional<NeighbourhoodId> other) {
        return new ReportFilter(status, category, other, words, action, linkedOnly, sent);
    }

    /** Blank words look for nothing in particular. */
    public ReportFilter withWords(Optional<String> other) {
        return new ReportFilter(
                status, category, neighbourhood, other.filter(typed -> !typed.isBlank()), action, linkedOnly, sent);
    }

    public ReportFilter withAction(Optional<UUID> other) {
        return new ReportFilter(status, category, neighbourhood, words, other, linkedOnly, sent);
    }

    public ReportFilter withLinkedOnly(boolean other) {
        return new ReportFilter(status, category, neighbourhood, words, action, other, sent);
    }

    public ReportFilter withSent(Period other) {
        return new ReportFilter(status, category, neighbourhood, words, action, linkedOnly, other);
    }
}
