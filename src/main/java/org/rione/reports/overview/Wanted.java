package org.rione.reports.overview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which reports are counted.
 *
 * @param sent when they were sent
 * @param among only these; empty for all
 * @param words for each of them a word of the report begins so
 */
public record Wanted(
        Status status,
        Optional<String> category,
        Optional<UUID> quarter,
        Optional<UUID> action,
        boolean linkedOnly,
        Period sent,
        Optional<Set<UUID>> among,
        List<String> words) {

    /** Open ones, those past their deadline, closed ones, all. */
    public enum Status {
        OPEN,
        LATE,
        CLOSED,
        ALL
    }

    public static final Wanted ALL = of(Status.ALL);

    public static Wanted of(Status status) {
        return new Wanted(
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Period.ALL,
                Optional.empty(),
                List.of());
    }
}
