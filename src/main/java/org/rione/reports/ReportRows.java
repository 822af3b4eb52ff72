package org.rione.reports;

import static org.jooq.impl.DSL.field;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_LOCATION;
import static org.rionedb.Tables.REPORT_PHOTO;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.rione.identity.OfficeId;
import org.rione.shared.sql.Geo;
import org.rione.territory.NeighbourhoodId;
import org.springframework.stereotype.Repository;

/** Reads the lines of which lists of reports are made, with their places and first photos. */
@Repository
class ReportRows {

    private static final Field<Double> LAT = Geo.latitude(ReportStore.PLACE).as("lat");
    private static final Field<Double> LON = Geo.longitude(ReportStore.PLACE).as("lon");
    private static final Field<UUID> PHOTO = field(DSL.select(REPORT_PHOTO.ID)
                    .from(REPORT_PHOTO)
                    .where(REPORT_PHOTO.REPORT_ID.eq(REPORT.ID))
                    .and(REPORT_PHOTO.HIDDEN.isFalse())
                    .orderBy(REPORT_PHOTO.POSITION)
                    .limit(1))
            .as("photo");

    private final DSLContext sql;

    ReportRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Of all reports; which ones, and whether whoever asks may see them, is said by the caller. */
    SelectOnConditionStep<Record> select() {
        return sql.select(REPORT.fields())
                .select(LAT, LON, PHOTO)
                .from(REPORT)
                .leftJoin(REPORT_LOCATION)
                .on(REPORT_LOCATION.REPORT_ID.eq(REPORT.ID));
    }

    static ReportRow line(Record row) {
        return new ReportRow(
                new ReportId(row.get(REPORT.ID)),
                row.get(REPORT.CODE),
                row.get(REPORT.TITLE),
                row.get(REPORT.DESCRIPTION),
                row.get(REPORT.CATEGORY),
                Optional.ofNullable(row.get(REPORT.NEIGHBOURHOOD_ID)).map(NeighbourhoodId::new),
                row.get(REPORT.ADDRESS),
                ReportStore.point(row.get(LAT), row.get(LON)),
                ReportStateRow.state(row),
                Optional.ofNullable(row.get(REPORT.OFFICE_ID)).map(OfficeId::new),
                row.get(REPORT.DEADLINE),
                row.get(REPORT.SUPPORTS),
                Optional.ofNullable(row.get(REPORT.ACTION_ID)),
                Optional.ofNullable(row.get(PHOTO)),
                row.get(REPORT.CREATED_AT),
                row.get(REPORT.UPDATED_AT),
                Optional.ofNullable(row.get(REPORT.CLOSED_AT)),
                row.get(REPORT.VERSION));
    }
}
