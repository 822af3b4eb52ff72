package org.rione.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list that is read by key, never by counting rows to skip.
 *
 * @param next where the following page begins, or empty at the end
 */
public record Slice<T>(List<T> items, Optional<Cursor> next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** Cuts a list that was fetched with one row too many; the extra row says that there is more. */
    public static <T> Slice<T> of(List<T> fetched, int limit, Function<T, Cursor> key) {
        if (fetched.size() <= limit) {
            return new Slice<>(fetched, Optional.empty());
        }
        var items = fetched.subList(0, limit);
        return new Slice<>(items, Optional.of(key.apply(items.getLast())));
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), next);
    }
}
