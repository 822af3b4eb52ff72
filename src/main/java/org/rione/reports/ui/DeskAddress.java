package org.rione.reports.ui;

import java.util.Locale;
import java.util.Optional;
import org.rione.reports.DeskFilter;
import org.rione.reports.ReportCursor;
import org.rione.reports.ReportFilter.Order;
import org.rione.reports.ReportLinks;
import org.rione.shared.Cursor;
import org.rione.shared.ui.PageRequest;

/** What the address of the desk says: part of the queue, page, and the report that was chosen. */
record DeskAddress(DeskFilter filter, Optional<String> report, Optional<String> after) {

    static DeskAddress of(PageRequest request) {
        var kind = request.parameter("coda")
                .map(word -> word.toUpperCase(Locale.ROOT))
                .flatMap(DeskAddress::kind);
        return new DeskAddress(
                new DeskFilter(kind.orElse(DeskFilter.Kind.ALL), request.parameter("categoria"), Optional.empty()),
                request.parameter("segnalazione"),
                request.parameter("dopo").filter(DeskAddress::isCursor));
    }

    private static Optional<DeskFilter.Kind> kind(String name) {
        for (var kind : DeskFilter.Kind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static boolean isCursor(String text) {
        try {
            ReportCursor.parse(Order.DUE, text);
            return true;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    Optional<Cursor> cursor() {
        return after.map(text -> ReportCursor.parse(Order.DUE, text));
    }

    DeskAddress with(DeskFilter.Kind kind) {
        return new DeskAddress(
                new DeskFilter(kind, filter.category(), filter.neighbourhood()), Optional.empty(), Optional.empty());
    }

    DeskAddress choosing(String code) {
        return new DeskAddress(filter, Optional.of(code), after);
    }

    DeskAddress after(Cursor cursor) {
        return new DeskAddress(filter, Optional.empty(), Optional.of(cursor.encoded()));
    }

    String href() {
        var query = new StringBuilder("?coda=" + filter.kind().name().toLowerCase(Locale.ROOT));
        filter.category().ifPresent(code -> query.append("&categoria=").append(code));
        after.ifPresent(cursor -> query.append("&dopo=").append(cursor));
        report.ifPresent(code -> query.append("&segnalazione=").append(code));
        return ReportLinks.DESK + query;
    }
}
