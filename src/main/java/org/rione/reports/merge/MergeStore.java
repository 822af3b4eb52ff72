package org.rione.reports.merge;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_LOCATION;
import static org.rionedb.Tables.REPORT_MERGE;
import static org.rionedb.Tables.REPORT_MERGE_PHOTO;
import static org.rionedb.Tables.REPORT_MERGE_SUPPORT;
import static org.rionedb.Tables.REPORT_PHOTO;
import static org.rionedb.Tables.REPORT_SUPPORT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.rione.reports.Report;
import org.rione.reports.ReportId;
import org.rione.shared.GeoPoint;
import org.rione.shared.PersonId;
import org.rione.shared.sql.Geo;
import org.springframework.stereotype.Repository;

/** The SQL of merges. */
@Repository
class MergeStore {

    /** Metres. */
    private static final double AROUND = 150;

    private static final int PROPOSED = 3;

    private final DSLContext sql;

    MergeStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A merge that holds: into which report, and which version it gave to the duplicate. */
    record Merge(ReportId survivor, long version) {}

    /** Both rows, always in the same order: two who merge the same two reports wait for each other, nobody deadlocks. */
    void lock(ReportId one, ReportId other) {
        Stream.of(one.value(), other.value()).sorted().forEach(id -> sql.select(REPORT.ID)
                .from(REPORT)
                .where(REPORT.ID.eq(id))
                .forUpdate()
                .fetch());
    }

    Optional<Merge> find(ReportId duplicate) {
        return sql.selectFrom(REPORT_MERGE)
                .where(REPORT_MERGE.DUPLICATE_ID.eq(duplicate.value()))
                .fetchOptional(row -> new Merge(new ReportId(row.getSurvivorId()), row.getVersion()));
    }

    /** The same as the first read of a transaction: it sees what others have just committed, and keeps them waiting. */
    Optional<Merge> locked(ReportId duplicate) {
        return sql.selectFrom(REPORT_MERGE)
                .where(REPORT_MERGE.DUPLICATE_ID.eq(duplicate.value()))
                .forUpdate()
                .fetchOptional(row -> new Merge(new ReportId(row.getSurvivorId()), row.getVersion()));
    }

    /** The reports that were merged into this one, oldest first. */
    List<ReportId> into(ReportId survivor) {
        return sql.select(REPORT_MERGE.DUPLICATE_ID)
                .from(REPORT_MERGE)
                .where(REPORT_MERGE.SURVIVOR_ID.eq(survivor.value()))
                .orderBy(REPORT_MERGE.AT, REPORT_MERGE.DUPLICATE_ID)
                .fetch(row -> new ReportId(row.value1()));
    }

    List<ReportId> around(Report report, GeoPoint place) {
        var location = field("report_location.place", Object.class);
        return sql.select(REPORT.ID)
                .from(REPORT)
                .join(REPORT_LOCATION)
                .on(REPORT_LOCATION.REPORT_ID.eq(REPORT.ID))
                .where(Geo.within(location, place, AROUND))
                .and(REPORT.LISTED.isTrue())
                .and(REPORT.IS_OPEN.isTrue())
                .and(REPORT.ID.ne(report.id().value()))
                .orderBy(field(REPORT.CATEGORY.eq(report.category())).desc(), Geo.metres(location, place), REPORT.ID)
                .limit(PROPOSED)
                .fetch(row -> new ReportId(row.value1()));
    }

    void insert(Report duplicate, ReportId survivor, Instant at) {
        sql.insertInto(REPORT_MERGE)
                .set(REPORT_MERGE.DUPLICATE_ID, duplicate.id().value())
                .set(REPORT_MERGE.SURVIVOR_ID, survivor.value())
                .set(REPORT_MERGE.VERSION, duplicate.version())
                .set(REPORT_MERGE.AT, at)
                .execute();
    }

    /**
     * The duplicate's author and supporters support the survivor, unless they do already or wrote it.
     *
     * @return how many are new
     */
    int moveSupports(Report duplicate, Report survivor, Instant at) {
        var people = sql.select(REPORT_SUPPORT.PERSON_ID)
                .from(REPORT_SUPPORT)
                .where(REPORT_SUPPORT.REPORT_ID.eq(duplicate.id().value()))
                .fetch(REPORT_SUPPORT.PERSON_ID);
        var moved = Stream.concat(people.stream(), duplicate.author().map(PersonId::value).stream())
                .distinct()
                .filter(person -> !survivor.writtenBy(new PersonId(person)))
                .filter(person -> support(survivor.id(), person, at))
                .toList();
        moved.forEach(person -> sql.insertInto(REPORT_MERGE_SUPPORT)
                .set(REPORT_MERGE_SUPPORT.DUPLICATE_ID, duplicate.id().value())
                .set(REPORT_MERGE_SUPPORT.PERSON_ID, person)
                .execute());
        recount(survivor.id(), at);
        return moved.size();
    }

    private boolean support(ReportId report, UUID person, Instant at) {
        return sql.insertInto(REPORT_SUPPORT)
                        .set(REPORT_SUPPORT.REPORT_ID, report.value())
                        .set(REPORT_SUPPORT.PERSON_ID, person)
                        .set(REPORT_SUPPORT.AT, at)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** The photos come after those of the survivor, in their order. */
    int movePhotos(ReportId duplicate, ReportId survivor) {
        sql.insertInto(
                        REPORT_MERGE_PHOTO,
                        REPORT_MERGE_PHOTO.DUPLICATE_ID,
                        REPORT_MERGE_PHOTO.PHOTO_ID,
                        REPORT_MERGE_PHOTO.POSITION)
                .select(select(inline(duplicate.value()), REPORT_PHOTO.ID, REPORT_PHOTO.POSITION)
                        .from(REPORT_PHOTO)
                        .where(REPORT_PHOTO.REPORT_ID.eq(duplicate.value())))
                .execute();
        var last = sql.select(max(REPORT_PHOTO.POSITION))
                .from(REPORT_PHOTO)
                .where(REPORT_PHOTO.REPORT_ID.eq(survivor.value()))
                .fetchSingle()
                .value1();
        return sql.update(REPORT_PHOTO)
                .set(REPORT_PHOTO.REPORT_ID, survivor.value())
                .set(REPORT_PHOTO.POSITION, REPORT_PHOTO.POSITION.plus(last == null ? 0 : last + 1))
                .where(REPORT_PHOTO.REPORT_ID.eq(duplicate.value()))
                .execute();
    }

    /** Puts supports and photos back and forgets the merge. */
    void part(ReportId duplicate, ReportId survivor, Instant at) {
        var only = REPORT_MERGE_SUPPORT.DUPLICATE_ID.eq(duplicate.value());
        sql.deleteFrom(REPORT_SUPPORT)
                .where(REPORT_SUPPORT.REPORT_ID.eq(survivor.value()))
                .and(REPORT_SUPPORT.PERSON_ID.in(select(REPORT_MERGE_SUPPORT.PERSON_ID)
                        .from(REPORT_MERGE_SUPPORT)
                        .where(only)))
                .execute();
        sql.deleteFrom(REPORT_MERGE_SUPPORT).where(only).execute();
        sql.selectFrom(REPORT_MERGE_PHOTO)
                .where(REPORT_MERGE_PHOTO.DUPLICATE_ID.eq(duplicate.value()))
                .forEach(photo -> sql.update(REPORT_PHOTO)
                        .set(REPORT_PHOTO.REPORT_ID, duplicate.value())
                        .set(REPORT_PHOTO.POSITION, photo.getPosition())
                        .where(REPORT_PHOTO.ID.eq(photo.getPhotoId()))
                        .execute());
        sql.deleteFrom(REPORT_MERGE_PHOTO)
                .where(REPORT_MERGE_PHOTO.DUPLICATE_ID.eq(duplicate.value()))
                .execute();
        sql.deleteFrom(REPORT_MERGE)
                .where(REPORT_MERGE.DUPLICATE_ID.eq(duplicate.value()))
                .execute();
        recount(survivor, at);
    }

    /** The survivor changed for everybody who looks at it: its version grows. */
    private void recount(ReportId report, Instant at) {
        sql.update(REPORT)
                .set(
                        REPORT.SUPPORTS,
                        field(selectCount().from(REPORT_SUPPORT).where(REPORT_SUPPORT.REPORT_ID.eq(report.value()))))
                .set(REPORT.VERSION, REPORT.VERSION.plus(1))
                .set(REPORT.UPDATED_AT, at)
                .where(REPORT.ID.eq(report.value()))
                .execute();
    }
}
