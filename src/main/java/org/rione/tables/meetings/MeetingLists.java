package org.rione.tables.meetings;

import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;
import static org.rionedb.Tables.TABLE_MEETING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.rione.shared.Cursor;
import org.rione.shared.Slice;
import org.rione.tables.TableId;
import org.springframework.stereotype.Repository;

/** Meetings as they are read, one by one and in lists. */
@Repository
class MeetingLists {

    /** No meeting is longer, so what runs now began after this. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private final DSLContext sql;

    MeetingLists(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Meeting> find(String tableSlug, int number) {
        return select(NEIGHBOURHOOD_TABLE.SLUG.eq(tableSlug).and(TABLE_MEETING.NUMBER.eq(number)))
                .fetchOptional(MeetingLists::read);
    }

    Optional<Meeting> find(MeetingId id) {
        return select(TABLE_MEETING.ID.eq(id.value())).fetchOptional(MeetingLists::read);
    }

    /** Those that are not over, the next one first. */
    List<Meeting> ahead(TableId table, Instant now, int most) {
        return fetch(
                TABLE_MEETING
                        .TABLE_ID
                        .eq(table.value())
                        .and(TABLE_MEETING.BEGINS_AT.gt(now.minus(LONGEST)))
                        .and(TABLE_MEETING.ENDS_AT.gt(now)),
                most,
                TABLE_MEETING.BEGINS_AT,
                TABLE_MEETING.ID);
    }

    /** Those that are over, the latest first. */
    Slice<Meeting> past(TableId table, Instant now, Optional<Cursor> after, int limit) {
        var older = after.map(MeetingLists::before).orElseGet(() -> TABLE_MEETING.BEGINS_AT.lt(now));
        var rows = fetch(
                TABLE_MEETING.TABLE_ID.eq(table.value()).and(older).and(TABLE_MEETING.ENDS_AT.le(now)),
                limit + 1,
                TABLE_MEETING.BEGINS_AT.desc(),
                TABLE_MEETING.ID.desc());
        return Slice.of(
                rows, limit, meeting -> Cursor.of(meeting.begins(), meeting.id().value()));
    }

    private static Condition before(Cursor cursor) {
        var begins = Instant.parse(cursor.key().get(0));
        var id = UUID.fromString(cursor.key().get(1));
        return TABLE_MEETING
                .BEGINS_AT
                .lt(begins)
                .or(TABLE_MEETING.BEGINS_AT.eq(begins).and(TABLE_MEETING.ID.lt(id)));
    }

    /** Of a table, from a day on, the earliest first. */
    List<Meeting> since(TableId table, Instant from, int most) {
        return fetch(
                TABLE_MEETING.TABLE_ID.eq(table.value()).and(TABLE_MEETING.BEGINS_AT.gt(from)),
                most,
                TABLE_MEETING.BEGINS_AT,
                TABLE_MEETING.ID);
    }

    /** Of a table, those about which something changed last. */
    List<Meeting> latest(TableId table, int most) {
        return fetch(
                TABLE_MEETING.TABLE_ID.eq(table.value()),
                most,
                TABLE_MEETING.BEGINS_AT.desc(),
                TABLE_MEETING.ID.desc());
    }

    /** Of all tables, those that take place between two instants, be it in part. */
    List<Meeting> between(Instant from, Instant until, int most) {
        return fetch(
                TABLE_MEETING
                        .BEGINS_AT
                        .gt(from.minus(LONGEST))
                        .and(TABLE_MEETING.BEGINS_AT.lt(until))
                        .and(TABLE_MEETING.ENDS_AT.gt(from)),
                most,
                TABLE_MEETING.BEGINS_AT,
                TABLE_MEETING.ID);
    }

    private List<Meeting> fetch(Condition which, int most, OrderField<?>... order) {
        return select(which).orderBy(order).limit(most).fetch(MeetingLists::read);
    }

    /** Without the draft of the minutes, which only those see who write it. */
    private SelectConditionStep<? extends Record> select(Condition which) {
        return sql.select(
                        TABLE_MEETING.ID,
                        TABLE_MEETING.TABLE_ID,
                        NEIGHBOURHOOD_TABLE.SLUG,
                        NEIGHBOURHOOD_TABLE.NAME,
                        TABLE_MEETING.NUMBER,
                        TABLE_MEETING.TITLE,
                        TABLE_MEETING.BEGINS_AT,
                        TABLE_MEETING.ENDS_AT,
                        TABLE_MEETING.PLACE,
                        TABLE_MEETING.ONLINE,
                        TABLE_MEETING.AGENDA,
                        TABLE_MEETING.CANCELLED_AT,
                        TABLE_MEETING.CANCELLED_WHY,
                        TABLE_MEETING.MINUTES,
                        TABLE_MEETING.APPROVED_AT,
                        TABLE_MEETING.CORRECTED_AT,
                        TABLE_MEETING.ATTENDED,
                        TABLE_MEETING.ATTENDED_OF,
                        TABLE_MEETING.GUESTS,
                        TABLE_MEETING.SEQUENCE,
                        TABLE_MEETING.CHANGED_AT,
                        TABLE_MEETING.VERSION)
                .from(TABLE_MEETING)
                .join(NEIGHBOURHOOD_TABLE)
                .on(NEIGHBOURHOOD_TABLE.ID.eq(TABLE_MEETING.TABLE_ID))
                .where(which);
    }

    private static Meeting read(Record row) {
        return new Meeting(
                new MeetingId(row.get(TABLE_MEETING.ID)),
                new TableId(row.get(TABLE_MEETING.TABLE_ID)),
                row.get(NEIGHBOURHOOD_TABLE.SLUG),
                row.get(NEIGHBOURHOOD_TABLE.NAME),
                row.get(TABLE_MEETING.NUMBER),
                row.get(TABLE_MEETING.TITLE),
                row.get(TABLE_MEETING.BEGINS_AT),
                row.get(TABLE_MEETING.ENDS_AT),
                row.get(TABLE_MEETING.PLACE),
                Optional.of(row.get(TABLE_MEETING.ONLINE)).filter(link -> !link.isEmpty()),
                row.get(TABLE_MEETING.AGENDA)
                        .lines()
                        .filter(item -> !item.isBlank())
                        .toList(),
                Optional.ofNullable(row.get(TABLE_MEETING.CANCELLED_AT))
                        .map(at -> new Cancellation(at, row.get(TABLE_MEETING.CANCELLED_WHY))),
                Optional.ofNullable(row.get(TABLE_MEETING.APPROVED_AT))
                        .map(at -> new Minutes(
                                row.get(TABLE_MEETING.MINUTES),
                                at,
                                Optional.ofNullable(row.get(TABLE_MEETING.CORRECTED_AT)))),
                Optional.ofNullable(row.get(TABLE_MEETING.ATTENDED))
                        .map(present -> new Attendance(
                                present, row.get(TABLE_MEETING.ATTENDED_OF), row.get(TABLE_MEETING.GUESTS))),
                row.get(TABLE_MEETING.SEQUENCE),
                row.get(TABLE_MEETING.CHANGED_AT),
                row.get(TABLE_MEETING.VERSION));
    }
}
