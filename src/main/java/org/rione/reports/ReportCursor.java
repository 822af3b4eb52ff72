package org.rione.reports;

import static org.jooq.impl.DSL.row;
import static org.rionedb.Tables.REPORT;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jooq.Condition;
import org.rione.reports.ReportFilter.Order;
import org.rione.shared.Cursor;

/** Where a page of reports goes on. */
public final class ReportCursor {

    /**
     * Reads it from an address.
     *
     * @throws IllegalArgumentException when no list of this order wrote the text
     */
    public static Cursor parse(Order order, String text) {
        var cursor = Cursor.decode(text, 2);
        try {
            beyond(order, cursor);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("not a cursor of this list", malformed);
        }
        return cursor;
    }

    static Cursor at(Order order, ReportRow last) {
        return Cursor.of(
                order == Order.RECENT ? last.createdAt() : last.deadline(),
                last.id().value());
    }

    /** Says the first column's part by itself: MariaDB finds no place in an index from a comparison of rows. */
    static Condition beyond(Order order, Cursor cursor) {
        var id = UUID.fromString(cursor.key().get(1));
        if (order == Order.RECENT) {
            var at = Instant.parse(cursor.key().getFirst());
            return REPORT.CREATED_AT
                    .le(at)
                    .and(row(REPORT.CREATED_AT, REPORT.ID).lt(at, id));
        }
        var day = LocalDate.parse(cursor.key().getFirst());
        return REPORT.DEADLINE.ge(day).and(row(REPORT.DEADLINE, REPORT.ID).gt(day, id));
    }

    /** The day on which the last row stands that was shown. */
    static LocalDate day(Order order, Cursor cursor, ZoneId zone) {
        var first = cursor.key().getFirst();
        return order == Order.RECENT ? LocalDate.ofInstant(Instant.parse(first), zone) : LocalDate.parse(first);
    }

    private ReportCursor() {}
}
