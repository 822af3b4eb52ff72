package org.rione.moderation.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rione.moderation.ContentKind;
import org.rione.moderation.ReviewItemId;
import org.rione.shared.Cursor;

/** Which part of the queue is shown and which item is open: all of it is in the address. */
record QueueAddress(Optional<ContentKind> kind, Optional<Cursor> after, Optional<ReviewItemId> item) {

    /** What cannot be read is left out: an old link still opens the queue. */
    static QueueAddress of(QueryParameters query) {
        return new QueueAddress(
                query.getSingleParameter("tipo").flatMap(QueueAddress::readKind),
                query.getSingleParameter("dopo").flatMap(QueueAddress::readCursor),
                query.getSingleParameter("voce").flatMap(QueueAddress::readItem));
    }

    QueueAddress with(ReviewItemId opened) {
        return new QueueAddress(kind, after, Optional.of(opened));
    }

    QueueAddress withoutItem() {
        return new QueueAddress(kind, after, Optional.empty());
    }

    QueueAddress ofKind(Optional<ContentKind> other) {
        return new QueueAddress(other, Optional.empty(), Optional.empty());
    }

    QueueAddress page(Optional<Cursor> other) {
        return new QueueAddress(kind, other, item);
    }

    QueryParameters query() {
        var parts = new LinkedHashMap<String, List<String>>();
        parameters().forEach((name, value) -> parts.put(name, List.of(value)));
        return new QueryParameters(parts);
    }

    String href() {
        var parts = new ArrayList<String>();
        parameters().forEach((name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return parts.isEmpty() ? ModerationLinks.QUEUE : ModerationLinks.QUEUE + "?" + String.join("&", parts);
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        kind.ifPresent(one -> parameters.put("tipo", Words.lower(one)));
        after.ifPresent(one -> parameters.put("dopo", one.encoded()));
        item.ifPresent(one -> parameters.put("voce", one.value().toString()));
        return parameters;
    }

    private static Optional<ContentKind> readKind(String name) {
        return Arrays.stream(ContentKind.values())
                .filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<Cursor> readCursor(String text) {
        try {
            var cursor = Cursor.decode(text, 2);
            java.time.Instant.parse(cursor.key().get(0));
            UUID.fromString(cursor.key().get(1));
            return Optional.of(cursor);
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ReviewItemId> readItem(String text) {
        try {
            return Optional.of(new ReviewItemId(UUID.fromString(text)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
