package org.rione.reports.overview;

import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_LOCATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.rione.reports.Outcome;
import org.rione.reports.ReportState;
import org.rione.reports.overview.Fact.Standing;
import org.rione.shared.GeoPoint;
import org.rione.shared.RioneProperties;
import org.rione.shared.sql.Geo;
import org.springframework.stereotype.Repository;

/** Reads facts of public reports. */
@Repository
class FactStore {

    private static final int AT_ONCE = 2000;
    private static final Field<?> PLACE = DSL.field("report_location.place");
    private static final Field<Double> LAT = Geo.latitude(PLACE).as("lat");
    private static final Field<Double> LON = Geo.longitude(PLACE).as("lon");

    private static final List<Field<?>> FACTS = List.of(
            REPORT.ID,
            REPORT.CATEGORY,
            REPORT.NEIGHBOURHOOD_ID,
            REPORT.ACTION_ID,
            REPORT.STATE,
            REPORT.OUTCOME,
            REPORT.IS_OPEN,
            REPORT.LISTED,
            REPORT.DEADLINE,
            REPORT.CREATED_AT,
            REPORT.UPDATED_AT,
            REPORT.CLOSED_AT,
            LAT,
            LON);
    private static final List<Field<String>> WORDS = List.of(REPORT.TITLE, REPORT.DESCRIPTION, REPORT.ADDRESS);
    private static final List<Field<?>> FACTS_AND_WORDS =
            Stream.<Field<?>>concat(FACTS.stream(), WORDS.stream()).toList();

    private final DSLContext sql;
    private final RioneProperties rione;

    FactStore(DSLContext sql, RioneProperties rione) {
        this.sql = sql;
        this.rione = rione;
    }

    /** What a reader has to know to go on where it stopped. */
    record Mark(UUID newest, Instant changed) {

        Mark with(Record row) {
            var id = row.get(REPORT.ID);
            var at = row.get(REPORT.UPDATED_AT);
            return new Mark(isAfter(id, newest) ? id : newest, at.isAfter(changed) ? at : changed);
        }

        /** As the database sorts them. */
        private static boolean isAfter(UUID one, UUID other) {
            var high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
            return high > 0
                    || high == 0
                            && Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) > 0;
        }
    }

    static final Mark NOTHING_YET = new Mark(new UUID(0, 0), Instant.EPOCH);

    /** A report that is public now, or one that is not any more. */
    interface Reader {
        void there(Fact fact);

        void gone(UUID id);

        /** What a public report says. */
        void says(UUID id, String text);
    }

    Mark everything(Consumer<Fact> use) {
        return read(FACTS, REPORT.LISTED.isTrue(), NOTHING_YET, row -> use.accept(fact(row)));
    }

    /** What was written or changed since; what changed shortly before is told again. */
    Mark since(Mark mark, Instant changedSince, Reader reader) {
        var changed = read(FACTS_AND_WORDS, REPORT.UPDATED_AT.ge(changedSince), mark, row -> tell(row, reader));
        return read(FACTS_AND_WORDS, REPORT.ID.gt(mark.newest()), changed, row -> tell(row, reader));
    }

    void these(Collection<UUID> ids, Reader reader) {
        ids.forEach(reader::gone);
        read(FACTS_AND_WORDS, REPORT.ID.in(ids), NOTHING_YET, row -> tell(row, reader));
    }

    /**
     * Tells what the next reports after this id say, public or not, in the order of their ids.
     *
     * @return the last of them; empty when there are none
     */
    Optional<UUID> texts(UUID after, Reader reader) {
        var last = Optional.<UUID>empty();
        for (var row : sql.select(WORDS)
                .select(REPORT.ID)
                .from(REPORT)
                .where(REPORT.ID.gt(after))
                .orderBy(REPORT.ID)
                .limit(AT_ONCE)
                .fetch()) {
            reader.says(row.get(REPORT.ID), words(row));
            last = Optional.of(row.get(REPORT.ID));
        }
        return last;
    }

    private static String words(Record row) {
        return row.get(REPORT.TITLE) + " " + row.get(REPORT.DESCRIPTION) + " " + row.get(REPORT.ADDRESS);
    }

    private Mark read(List<Field<?>> fields, Condition which, Mark from, Consumer<Record> use) {
        var mark = new Mark[] {from};
        try (var rows = sql.select(fields)
                .from(REPORT)
                .leftJoin(REPORT_LOCATION)
                .on(REPORT_LOCATION.REPORT_ID.eq(REPORT.ID))
                .where(which)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            rows.forEach(row -> {
                mark[0] = mark[0].with(row);
                use.accept(row);
            });
        }
        return mark[0];
    }

    private void tell(Record row, Reader reader) {
        if (!row.get(REPORT.LISTED)) {
            reader.gone(row.get(REPORT.ID));
            return;
        }
        reader.there(fact(row));
        reader.says(row.get(REPORT.ID), words(row));
    }

    private Fact fact(Record row) {
        return new Fact(
                row.get(REPORT.ID),
                row.get(REPORT.CATEGORY),
                Optional.ofNullable(row.get(REPORT.NEIGHBOURHOOD_ID)),
                Optional.ofNullable(row.get(REPORT.ACTION_ID)),
                standing(row),
                row.get(REPORT.DEADLINE),
                day(row.get(REPORT.CREATED_AT)),
                Optional.ofNullable(row.get(REPORT.CLOSED_AT)).map(this::day),
                Outcome.Kind.FIXED.name().equals(row.get(REPORT.OUTCOME)),
                row.get(LAT) == null ? Optional.empty() : Optional.of(new GeoPoint(row.get(LAT), row.get(LON))));
    }

    private static Standing standing(Record row) {
        if (!row.get(REPORT.IS_OPEN)) {
            return Standing.CLOSED;
        }
        return switch (ReportState.Kind.valueOf(row.get(REPORT.STATE))) {
            case SUSPENDED -> Standing.SUSPENDED;
            case IN_PROGRESS -> Standing.IN_HAND;
            case RECEIVED, IN_MODERATION, PUBLISHED, ASSIGNED, RESOLVED, REOPENED, REMOVED -> Standing.WAITING;
        };
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, rione.zone());
    }
}
