package org.rione.reports;

import static org.rionedb.Tables.REPORT_PHOTO;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Repository;

/** The SQL of photos. One that belongs to no report yet belongs to a draft of its owner. */
@Repository
class PhotoStore {

    private final DSLContext sql;

    PhotoStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Whose photo it is, and of which report. */
    record Belongs(PhotoId photo, Optional<ReportId> report, Optional<PersonId> owner, boolean hidden) {}

    void insert(Photo photo, PersonId owner, Instant at) {
        sql.insertInto(REPORT_PHOTO)
                .set(REPORT_PHOTO.ID, photo.id().value())
                .set(REPORT_PHOTO.POSITION, 0)
                .set(REPORT_PHOTO.OWNER_ID, owner.value())
                .set(REPORT_PHOTO.CAPTION, "")
                .set(REPORT_PHOTO.WIDTH, photo.width())
                .set(REPORT_PHOTO.HEIGHT, photo.height())
                .set(REPORT_PHOTO.CREATED_AT, at)
                .execute();
    }

    int unsent(PersonId owner) {
        return sql.fetchCount(
                REPORT_PHOTO, REPORT_PHOTO.OWNER_ID.eq(owner.value()).and(REPORT_PHOTO.REPORT_ID.isNull()));
    }

    Optional<Belongs> find(PhotoId photo) {
        return sql.select(REPORT_PHOTO.REPORT_ID, REPORT_PHOTO.OWNER_ID, REPORT_PHOTO.HIDDEN)
                .from(REPORT_PHOTO)
                .where(REPORT_PHOTO.ID.eq(photo.value()))
                .fetchOptional(Records.mapping(
                        (report, owner, hidden) -> new Belongs(photo, reportId(report), personId(owner), hidden)));
    }

    private static Optional<ReportId> reportId(@Nullable UUID report) {
        return Optional.ofNullable(report).map(ReportId::new);
    }

    private static Optional<PersonId> personId(@Nullable UUID owner) {
        return Optional.ofNullable(owner).map(PersonId::new);
    }

    List<Photo> of(ReportId report) {
        return sql.select(REPORT_PHOTO.ID, REPORT_PHOTO.WIDTH, REPORT_PHOTO.HEIGHT)
                .from(REPORT_PHOTO)
                .where(REPORT_PHOTO.REPORT_ID.eq(report.value()))
                .and(REPORT_PHOTO.HIDDEN.isFalse())
                .orderBy(REPORT_PHOTO.POSITION, REPORT_PHOTO.ID)
                .fetch(Records.mapping((id, width, height) -> new Photo(new PhotoId(id), width, height)));
    }

    /** Only a photo of the owner that has not been sent with another report. */
    boolean attach(PhotoId photo, ReportId report, int position, PersonId owner) {
        return sql.update(REPORT_PHOTO)
                        .set(REPORT_PHOTO.REPORT_ID, report.value())
                        .set(REPORT_PHOTO.POSITION, position)
                        .where(REPORT_PHOTO.ID.eq(photo.value()))
                        .and(REPORT_PHOTO.OWNER_ID.eq(owner.value()))
                        .and(REPORT_PHOTO.REPORT_ID.isNull())
                        .execute()
                == 1;
    }

    boolean deleteUnsent(PhotoId photo, PersonId owner) {
        return sql.deleteFrom(REPORT_PHOTO)
                        .where(REPORT_PHOTO.ID.eq(photo.value()))
                        .and(REPORT_PHOTO.OWNER_ID.eq(owner.value()))
                        .and(REPORT_PHOTO.REPORT_ID.isNull())
                        .execute()
                == 1;
    }

    List<PhotoId> unsentBefore(Instant moment, int limit) {
        return sql.select(REPORT_PHOTO.ID)
                .from(REPORT_PHOTO)
                .where(REPORT_PHOTO.REPORT_ID.isNull())
                .and(REPORT_PHOTO.CREATED_AT.lt(moment))
                .limit(limit)
                .fetch(row -> new PhotoId(row.value1()));
    }

    void forget(PhotoId unsent) {
        sql.deleteFrom(REPORT_PHOTO)
                .where(REPORT_PHOTO.ID.eq(unsent.value()))
                .and(REPORT_PHOTO.REPORT_ID.isNull())
                .execute();
    }
}
