package org.rione.reports;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.rionedb.Tables.REPORT_MERGE_PHOTO;
import static org.rionedb.Tables.REPORT_PHOTO;
import static org.rionedb.Tables.REPORT_PHOTO_ORIGINAL;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rione.reports.photos.PhotoCover;
import org.rione.reports.photos.PhotoFiles;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.photos.PhotoLab;
import org.rione.shared.photos.PhotoSize;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos with covered parts. The covered one is a photo of its own with another address, so that nothing kept by a
 * browser shows more; the original stays on disk, and whoever looks at it leaves a line in the audit trail.
 */
@Service
public class CoveredPhotos {

    private final DSLContext sql;
    private final PhotoFiles files;
    private final PhotoLab lab;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoveredPhotos(DSLContext sql, PhotoFiles files, PhotoLab lab, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.lab = lab;
        this.events = events;
        this.clock = clock;
    }

    /** In the transaction of the moderator's decision. */
    PhotoId cover(ReportId report, UUID photo, List<PhotoCover.Area> areas) {
        var row = sql.selectFrom(REPORT_PHOTO)
                .where(REPORT_PHOTO.ID.eq(photo))
                .and(REPORT_PHOTO.REPORT_ID.eq(report.value()))
                .and(REPORT_PHOTO.HIDDEN.isFalse())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Refusal("reports.photo.refused.gone"));
        var shown = files.read(photo, PhotoSize.LARGE).orElseThrow(() -> new Refusal("reports.photo.refused.gone"));
        var developed = lab.develop(PhotoCover.paint(shown, areas));
        var covered = Ids.next();
        files.keep(covered, developed);
        var copy = row.copy();
        copy.setId(covered);
        copy.setWidth(developed.width());
        copy.setHeight(developed.height());
        copy.setReportId(report.value());
        copy.insert();
        sql.update(REPORT_PHOTO)
                .set(REPORT_PHOTO.HIDDEN, true)
                .where(REPORT_PHOTO.ID.eq(photo))
                .execute();
        keepMerges(photo, covered);
        sql.insertInto(REPORT_PHOTO_ORIGINAL)
                .set(REPORT_PHOTO_ORIGINAL.PHOTO_ID, covered)
                .set(REPORT_PHOTO_ORIGINAL.ORIGINAL_ID, originalOf(photo).orElse(photo))
                .set(REPORT_PHOTO_ORIGINAL.AT, clock.instant())
                .execute();
        return new PhotoId(covered);
    }

    private Optional<UUID> originalOf(UUID covered) {
        return sql.select(REPORT_PHOTO_ORIGINAL.ORIGINAL_ID)
                .from(REPORT_PHOTO_ORIGINAL)
                .where(REPORT_PHOTO_ORIGINAL.PHOTO_ID.eq(covered))
                .fetchOptional(REPORT_PHOTO_ORIGINAL.ORIGINAL_ID);
    }

    /** The covered photos that a report shows. */
    List<UUID> covered(ReportId report) {
        return sql.select(REPORT_PHOTO.ID)
                .from(REPORT_PHOTO)
                .join(REPORT_PHOTO_ORIGINAL)
                .on(REPORT_PHOTO_ORIGINAL.PHOTO_ID.eq(REPORT_PHOTO.ID))
                .where(REPORT_PHOTO.REPORT_ID.eq(report.value()))
                .and(REPORT_PHOTO.HIDDEN.isFalse())
                .orderBy(REPORT_PHOTO.POSITION, REPORT_PHOTO.ID)
                .fetch(REPORT_PHOTO.ID);
    }

    /** The original stands where the covered one stood, in the transaction of the moderator. */
    void uncover(UUID covered) {
        var original = originalOf(covered).orElseThrow(() -> new Refusal("reports.photo.refused.gone"));
        var row = sql.fetchSingle(REPORT_PHOTO, REPORT_PHOTO.ID.eq(covered));
        sql.update(REPORT_PHOTO)
                .set(REPORT_PHOTO.HIDDEN, false)
                .set(REPORT_PHOTO.REPORT_ID, row.getReportId())
                .set(REPORT_PHOTO.POSITION, row.getPosition())
                .where(REPORT_PHOTO.ID.eq(original))
                .execute();
        sql.update(REPORT_PHOTO)
                .set(REPORT_PHOTO.HIDDEN, true)
                .where(REPORT_PHOTO.ID.eq(covered))
                .execute();
        keepMerges(covered, original);
    }

    /** When the report is parted again, the covered photo goes back too. */
    private void keepMerges(UUID photo, UUID covered) {
        sql.insertInto(
                        REPORT_MERGE_PHOTO,
                        REPORT_MERGE_PHOTO.DUPLICATE_ID,
                        REPORT_MERGE_PHOTO.PHOTO_ID,
                        REPORT_MERGE_PHOTO.POSITION)
                .select(select(REPORT_MERGE_PHOTO.DUPLICATE_ID, inline(covered), REPORT_MERGE_PHOTO.POSITION)
                        .from(REPORT_MERGE_PHOTO)
                        .where(REPORT_MERGE_PHOTO.PHOTO_ID.eq(photo)))
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** The photo as it was before parts of it were covered; each look is noted. */
    @Transactional
    @PreAuthorize("hasAnyRole('" + Role.MODERATOR + "', '" + Role.ADMINISTRATOR + "')")
    public Optional<byte[]> original(PhotoId covered) {
        var original = originalOf(covered.value());
        original.ifPresent(id -> events.publishEvent(new OriginalPhotoSeen(new PhotoId(id), clock.instant())));
        return original.flatMap(id -> files.read(id, PhotoSize.LARGE));
    }
}
