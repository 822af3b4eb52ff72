package org.rione.reports;

import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_PHOTO;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
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
    record Belongs(PhotoId photo, Optional<ReportId> report, Optional<Uploader> owner, boolean hidden) {}

    void insert(Photo photo, Uploader owner, Instant at) {
        sql.insertInto(REPORT_PHOTO)
                .set(REPORT_PHOTO.ID, photo.id().value())
                .set(REPORT_PHOTO.POSITION, 0)
                .set(REPORT_PHOTO.OWNER_ID, owner instanceof Uploader.Person(var id) ? id.value() : null)
                .set(REPORT_PHOTO.VISITOR, owner instanceof Uploader.Visitor(var key) ? key.hash() : null)
                .set(REPORT_PHOTO.CAPTION, photo.caption())
                .set(REPORT_PHOTO.WIDTH, photo.width())
                .set(REPORT_PHOTO.HEIGHT, photo.height())
                .set(REPORT_PHOTO.CREATED_AT, at)
                .execute();
    }

    /** A photo that came with its report. */
    void insert(Photo photo, ReportId report, int position, Optional<PersonId> owner, Instant at) {
        sql.insertInto(REPORT_PHOTO)
                .set(REPORT_PHOTO.ID, photo.id().value())
                .set(REPORT_PHOTO.REPORT_ID, report.value())
                .set(REPORT_PHOTO.POSITION, position)
                .set(REPORT_PHOTO.OWNER_ID, owner.map(PersonId::value).orElse(null))
                .set(REPORT_PHOTO.CAPTION, photo.caption())
                .set(REPORT_PHOTO.WIDTH, photo.width())
                .set(REPORT_PHOTO.HEIGHT, photo.height())
                .set(REPORT_PHOTO.CREATED_AT, at)
                .execute();
    }

    int unsent(Uploader owner) {
        return sql.fetchCount(REPORT_PHOTO, of(owner).and(REPORT_PHOTO.REPORT_ID.isNull()));
    }

    private static Condition of(Uploader owner) {
        return switch (owner) {
            case Uploader.Person(var id) -> REPORT_PHOTO.OWNER_ID.eq(id.value());
            case Uploader.Visitor(var key) -> REPORT_PHOTO.VISITOR.eq(key.hash());
        };
    }

    Optional<Belongs> find(PhotoId photo) {
        return sql.select(REPORT_PHOTO.REPORT_ID, REPORT_PHOTO.OWNER_ID, REPORT_PHOTO.VISITOR, REPORT_PHOTO.HIDDEN)
                .from(REPORT_PHOTO)
                .where(REPORT_PHOTO.ID.eq(photo.value()))
                .fetchOptional(Records.mapping((report, person, visitor, hidden) ->
                        new Belongs(photo, reportId(report), owner(person, visitor), hidden)));
    }

    private static Optional<ReportId> reportId(@Nullable UUID report) {
        return Optional.ofNullable(report).map(ReportId::new);
    }

    private static Optional<Uploader> owner(@Nullable UUID person, @Nullable String visitor) {
        return Optional.ofNullable(person)
                .<Uploader>map(id -> new Uploader.Person(new PersonId(id)))
                .or(() -> Optional.ofNullable(visitor).map(hash -> new Uploader.Visitor(new VisitorKey(hash))));
    }

    List<Photo> of(ReportId report) {
        return sql.select(REPORT_PHOTO.ID, REPORT_PHOTO.WIDTH, REPORT_PHOTO.HEIGHT, REPORT_PHOTO.CAPTION)
                .from(REPORT_PHOTO)
                .where(REPORT_PHOTO.REPORT_ID.eq(report.value()))
                .and(REPORT_PHOTO.HIDDEN.isFalse())
                .orderBy(REPORT_PHOTO.POSITION, REPORT_PHOTO.ID)
                .fetch(Records.mapping(
                        (id, width, height, caption) -> new Photo(new PhotoId(id), width, height, caption)));
    }

    /**
     * How many photos came with the report; until the caller's transaction ends nobody else adds any to it.
     */
    int holdAndCount(ReportId report) {
        sql.select(REPORT.ID)
                .from(REPORT)
                .where(REPORT.ID.eq(report.value()))
                .forUpdate()
                .fetch();
        return sql.fetchCount(
                REPORT_PHOTO, REPORT_PHOTO.REPORT_ID.eq(report.value()).and(REPORT_PHOTO.AFTER_WORK.isFalse()));
    }

    /** Only a photo of the owner that has not been sent with another report. */
    boolean attach(Photo photo, ReportId report, int position, Uploader owner) {
        return sql.update(REPORT_PHOTO)
                        .set(REPORT_PHOTO.REPORT_ID, report.value())
                        .set(REPORT_PHOTO.POSITION, position)
                        .set(REPORT_PHOTO.CAPTION, photo.caption())
                        .where(REPORT_PHOTO.ID.eq(photo.id().value()))
                        .and(of(owner))
                        .and(REPORT_PHOTO.REPORT_ID.isNull())
                        .execute()
                == 1;
    }

    /** A photo of the office that shows how it is after the work; it comes after all others. */
    boolean attachAfterWork(PhotoId photo, ReportId report, Uploader owner) {
        var last = sql.select(DSL.max(REPORT_PHOTO.POSITION))
                .from(REPORT_PHOTO)
                .where(REPORT_PHOTO.REPORT_ID.eq(report.value()))
                .fetchSingle()
                .value1();
        return sql.update(REPORT_PHOTO)
                        .set(REPORT_PHOTO.REPORT_ID, report.value())
                        .set(REPORT_PHOTO.POSITION, last == null ? 0 : last + 1)
                        .set(REPORT_PHOTO.AFTER_WORK, true)
                        .where(REPORT_PHOTO.ID.eq(photo.value()))
                        .and(of(owner))
                        .and(REPORT_PHOTO.REPORT_ID.isNull())
                        .execute()
                == 1;
    }

    /** What a browser has uploaded becomes its owner's, who has signed in. */
    void handOver(VisitorKey from, PersonId to) {
        sql.update(REPORT_PHOTO)
                .set(REPORT_PHOTO.OWNER_ID, to.value())
                .setNull(REPORT_PHOTO.VISITOR)
                .where(REPORT_PHOTO.VISITOR.eq(from.hash()))
                .and(REPORT_PHOTO.REPORT_ID.isNull())
                .execute();
    }

    boolean deleteUnsent(PhotoId photo, Uploader owner) {
        return sql.deleteFrom(REPORT_PHOTO)
                        .where(REPORT_PHOTO.ID.eq(photo.value()))
                        .and(of(owner))
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
