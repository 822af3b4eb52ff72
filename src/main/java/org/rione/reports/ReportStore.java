package org.rione.reports;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_LOCATION;
import static org.rionedb.Tables.REPORT_OBJECTION;
import static org.rionedb.Tables.REPORT_ORIGINAL;
import static org.rionedb.Tables.REPORT_PHOTO;
import static org.rionedb.Tables.REPORT_STEP;
import static org.rionedb.Tables.REPORT_SUPPORT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.rione.identity.OfficeId;
import org.rione.shared.GeoPoint;
import org.rione.shared.PersonId;
import org.rione.shared.sql.Geo;
import org.rione.territory.NeighbourhoodId;
import org.rionedb.tables.records.ReportRecord;
import org.rionedb.tables.records.ReportStepRecord;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** The SQL of reports. */
@Repository
class ReportStore {

    static final Field<Object> PLACE = field("report_location.place", Object.class);
    private static final Field<Double> LAT = Geo.latitude(PLACE).as("lat");
    private static final Field<Double> LON = Geo.longitude(PLACE).as("lon");

    private final DSLContext sql;

    ReportStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Report> find(ReportId id) {
        return one(REPORT.ID.eq(id.value()));
    }

    Optional<Report> byCode(String code) {
        return one(REPORT.CODE.eq(code));
    }

    /** As it is now, whatever the transaction has read before; others wait with their changes until it ends. */
    Optional<Report> locked(ReportId id) {
        return rows().where(REPORT.ID.eq(id.value())).forUpdate().fetchOptional(ReportStore::report);
    }

    Optional<Report> byKey(String idempotencyKey) {
        return one(REPORT.IDEMPOTENCY_KEY.eq(idempotencyKey));
    }

    List<Report> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : rows().where(REPORT.ID.in(ids)).fetch(ReportStore::report);
    }

    private Optional<Report> one(Condition which) {
        return rows().where(which).fetchOptional(ReportStore::report);
    }

    private SelectOnConditionStep<Record> rows() {
        return sql.select(REPORT.fields())
                .select(LAT, LON)
                .from(REPORT)
                .leftJoin(REPORT_LOCATION)
                .on(REPORT_LOCATION.REPORT_ID.eq(REPORT.ID));
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the key was used before */
    void insert(Report report, String idempotencyKey) {
        var row = sql.newRecord(REPORT);
        fill(row, report);
        row.setId(report.id().value());
        row.setCode(report.code());
        row.setIdempotencyKey(idempotencyKey);
        row.setAuthorId(report.author().map(PersonId::value).orElse(null));
        row.setCreatedAt(report.createdAt());
        row.setSupports(report.supports());
        row.insert();
        report.place().point().ifPresent(point -> sql.insertInto(table("report_location"))
                .columns(field("report_id", UUID.class), field("place", Object.class))
                .values(val(report.id().value()), Geo.point(point))
                .execute());
    }

    /** @throws OptimisticLockingFailureException when somebody changed the report after {@code seenVersion} */
    void update(Report report, long seenVersion) {
        var row = sql.newRecord(REPORT);
        fill(row, report);
        var updated = sql.update(REPORT)
                .set(row)
                .where(REPORT.ID.eq(report.id().value()))
                .and(REPORT.VERSION.eq(seenVersion))
                .execute();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("report changed since version " + seenVersion);
        }
    }

    static void fill(ReportRecord row, Report report) {
        row.setTitle(report.title());
        row.setDescription(report.description());
        row.setCategory(report.category());
        row.setNeighbourhoodId(
                report.place().neighbourhood().map(NeighbourhoodId::value).orElse(null));
        row.setAddress(report.place().address());
        ReportStateRow.fill(row, report.state());
        row.setOfficeId(report.office().map(OfficeId::value).orElse(null));
        row.setServiceDays(report.serviceDays());
        row.setDeadline(report.deadline());
        row.setSuspendedOn(report.suspendedOn().orElse(null));
        row.setVisibility(report.visibility().name());
        row.setNaming(report.naming().name());
        row.setListed(report.listed());
        row.setIsOpen(report.state().open());
        row.setActionId(report.action().orElse(null));
        row.setVersion(report.version());
        row.setUpdatedAt(report.updatedAt());
        row.setClosedAt(report.closedAt().orElse(null));
    }

    private static Report report(Record row) {
        return new Report(
                new ReportId(row.get(REPORT.ID)),
                row.get(REPORT.CODE),
                row.get(REPORT.TITLE),
                row.get(REPORT.DESCRIPTION),
                row.get(REPORT.CATEGORY),
                new ReportPlace(
                        point(row.get(LAT), row.get(LON)),
                        Optional.ofNullable(row.get(REPORT.NEIGHBOURHOOD_ID)).map(NeighbourhoodId::new),
                        row.get(REPORT.ADDRESS)),
                ReportStateRow.state(row),
                Optional.ofNullable(row.get(REPORT.OFFICE_ID)).map(OfficeId::new),
                row.get(REPORT.SERVICE_DAYS),
                row.get(REPORT.DEADLINE),
                Optional.ofNullable(row.get(REPORT.SUSPENDED_ON)),
                Visibility.valueOf(row.get(REPORT.VISIBILITY)),
                Naming.valueOf(row.get(REPORT.NAMING)),
                Optional.ofNullable(row.get(REPORT.AUTHOR_ID)).map(PersonId::new),
                Optional.ofNullable(row.get(REPORT.ACTION_ID)),
                row.get(REPORT.SUPPORTS),
                row.get(REPORT.VERSION),
                row.get(REPORT.CREATED_AT),
                row.get(REPORT.UPDATED_AT),
                Optional.ofNullable(row.get(REPORT.CLOSED_AT)));
    }

    static Optional<GeoPoint> point(@Nullable Double lat, @Nullable Double lon) {
        return lat == null || lon == null ? Optional.empty() : Optional.of(new GeoPoint(lat, lon));
    }

    /**
     * After all steps there are. This transaction may have read before another one added some: those are met here, and
     * gone round without locking the place where new reports begin.
     */
    void append(ReportId id, ReportStep step) {
        var last = sql.select(max(REPORT_STEP.POSITION))
                .from(REPORT_STEP)
                .where(REPORT_STEP.REPORT_ID.eq(id.value()))
                .fetchSingle()
                .value1();
        int position = last == null ? 0 : last + 1;
        while (!insert(id, position, step)) {
            position++;
        }
    }

    private boolean insert(ReportId id, int position, ReportStep step) {
        return sql.insertInto(REPORT_STEP)
                        .set(row(id, position, step))
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    static ReportStepRecord row(ReportId id, int position, ReportStep step) {
        var row = new ReportStepRecord();
        row.setReportId(id.value());
        row.setPosition(position);
        row.setAt(step.at());
        row.setKind(step.kind().name());
        row.setOfficeId(step.office().map(OfficeId::value).orElse(null));
        row.setToOffice(step.to().map(OfficeId::value).orElse(null));
        row.setOutcome(step.outcome().map(Enum::name).orElse(null));
        row.setSentence(step.sentence());
        row.setDeadline(step.deadline());
        return row;
    }

    /** The first steps of a report that this transaction stores: nobody else can have added any. */
    void begin(ReportId id, List<ReportStep> first) {
        sql.insertInto(REPORT_STEP)
                .set(IntStream.range(0, first.size())
                        .mapToObj(position -> row(id, position, first.get(position)))
                        .toList())
                .execute();
    }

    List<ReportStep> steps(ReportId id) {
        return sql.selectFrom(REPORT_STEP)
                .where(REPORT_STEP.REPORT_ID.eq(id.value()))
                .orderBy(REPORT_STEP.POSITION)
                .fetch(row -> new ReportStep(
                        row.getAt(),
                        ReportStep.Kind.valueOf(row.getKind()),
                        Optional.ofNullable(row.getOfficeId()).map(OfficeId::new),
                        Optional.ofNullable(row.getToOffice()).map(OfficeId::new),
                        Optional.ofNullable(row.getOutcome()).map(Outcome.Kind::valueOf),
                        row.getSentence(),
                        row.getDeadline()));
    }

    List<ReportPhoto> photos(ReportId id) {
        return sql.selectFrom(REPORT_PHOTO)
                .where(REPORT_PHOTO.REPORT_ID.eq(id.value()))
                .and(REPORT_PHOTO.HIDDEN.isFalse())
                .orderBy(REPORT_PHOTO.POSITION, REPORT_PHOTO.ID)
                .fetch(row -> new ReportPhoto(
                        row.getId(), row.getCaption(), row.getWidth(), row.getHeight(), row.getAfterWork()));
    }

    /** The addresses of the photos of these reports, in order: as large as a moderator needs to see them. */
    Map<UUID, List<String>> photoPaths(Collection<UUID> reports) {
        return sql.select(REPORT_PHOTO.REPORT_ID, REPORT_PHOTO.ID)
                .from(REPORT_PHOTO)
                .where(REPORT_PHOTO.REPORT_ID.in(reports))
                .and(REPORT_PHOTO.HIDDEN.isFalse())
                .orderBy(REPORT_PHOTO.REPORT_ID, REPORT_PHOTO.POSITION, REPORT_PHOTO.ID)
                .fetchGroups(REPORT_PHOTO.REPORT_ID, row -> ReportLinks.photo(row.value2()));
    }

    /** Whether the office has shown how it is after the work, since the report was opened the last time. */
    boolean shownAfterWork(ReportId id) {
        var reopened = sql.select(max(REPORT_STEP.AT))
                .from(REPORT_STEP)
                .where(REPORT_STEP.REPORT_ID.eq(id.value()))
                .and(REPORT_STEP.KIND.in(
                        ReportStep.Kind.REOPENED.name(), ReportStep.Kind.REOPENED_BY_NEIGHBOURS.name()))
                .fetchSingle()
                .value1();
        return sql.fetchExists(
                REPORT_PHOTO,
                REPORT_PHOTO
                        .REPORT_ID
                        .eq(id.value())
                        .and(REPORT_PHOTO.AFTER_WORK.isTrue())
                        .and(REPORT_PHOTO.HIDDEN.isFalse())
                        .and(reopened == null ? noCondition() : REPORT_PHOTO.CREATED_AT.gt(reopened)));
    }

    /** The author's words, when others are shown in their place. */
    Optional<Words> original(ReportId id) {
        return sql.selectFrom(REPORT_ORIGINAL)
                .where(REPORT_ORIGINAL.REPORT_ID.eq(id.value()))
                .fetchOptional(row -> new Words(row.getTitle(), row.getDescription(), row.getAddress()));
    }

    Map<UUID, Words> originals(Collection<UUID> ids) {
        return sql.selectFrom(REPORT_ORIGINAL)
                .where(REPORT_ORIGINAL.REPORT_ID.in(ids))
                .fetchMap(
                        REPORT_ORIGINAL.REPORT_ID,
                        row -> new Words(row.getTitle(), row.getDescription(), row.getAddress()));
    }

    /** Keeps the author's words once and for ever; a second redaction does not touch them. */
    void keepOriginal(ReportId id, Words words) {
        sql.insertInto(REPORT_ORIGINAL)
                .set(REPORT_ORIGINAL.REPORT_ID, id.value())
                .set(REPORT_ORIGINAL.TITLE, words.title())
                .set(REPORT_ORIGINAL.DESCRIPTION, words.description())
                .set(REPORT_ORIGINAL.ADDRESS, words.address())
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** What people may read of a report: title, description, address. */
    record Words(String title, String description, String address) {
        List<String> texts() {
            return List.of(title, description, address);
        }
    }

    boolean support(ReportId id, PersonId person, Instant at) {
        var added = sql.insertInto(REPORT_SUPPORT)
                .set(REPORT_SUPPORT.REPORT_ID, id.value())
                .set(REPORT_SUPPORT.PERSON_ID, person.value())
                .set(REPORT_SUPPORT.AT, at)
                .onDuplicateKeyIgnore()
                .execute();
        return added == 1 && recount(id);
    }

    boolean withdrawSupport(ReportId id, PersonId person) {
        var removed = sql.deleteFrom(REPORT_SUPPORT)
                .where(REPORT_SUPPORT.REPORT_ID.eq(id.value()))
                .and(REPORT_SUPPORT.PERSON_ID.eq(person.value()))
                .execute();
        return removed == 1 && recount(id);
    }

    private boolean recount(ReportId id) {
        return sql.update(REPORT)
                        .set(
                                REPORT.SUPPORTS,
                                field(selectCount()
                                        .from(REPORT_SUPPORT)
                                        .where(REPORT_SUPPORT.REPORT_ID.eq(id.value()))))
                        .where(REPORT.ID.eq(id.value()))
                        .execute()
                == 1;
    }

    boolean supportedBy(ReportId id, PersonId person) {
        return sql.fetchExists(
                REPORT_SUPPORT,
                REPORT_SUPPORT.REPORT_ID.eq(id.value()).and(REPORT_SUPPORT.PERSON_ID.eq(person.value())));
    }

    /** Notes that this person finds it unsolved since it was closed, and says how many do. */
    int object(ReportId id, PersonId person, Instant closedAt, Instant at) {
        sql.insertInto(REPORT_OBJECTION)
                .set(REPORT_OBJECTION.REPORT_ID, id.value())
                .set(REPORT_OBJECTION.PERSON_ID, person.value())
                .set(REPORT_OBJECTION.CLOSED_AT, closedAt)
                .set(REPORT_OBJECTION.AT, at)
                .onDuplicateKeyIgnore()
                .execute();
        return sql.fetchCount(
                REPORT_OBJECTION,
                REPORT_OBJECTION.REPORT_ID.eq(id.value()).and(REPORT_OBJECTION.CLOSED_AT.eq(closedAt)));
    }
}
