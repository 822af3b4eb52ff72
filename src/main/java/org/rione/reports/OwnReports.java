package org.rione.reports;

import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_DOCUMENT;
import static org.rionedb.Tables.REPORT_PHOTO;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.rione.shared.PersonId;
import org.rione.shared.PersonalData;
import org.rione.shared.RioneProperties;
import org.rione.shared.photos.PhotoSize;
import org.springframework.stereotype.Component;

/**
 * A person's reports in the download of their own data. Photos and documents stand there by their addresses, which give
 * them to this person: one file with all of them would not fit into memory.
 */
@Component
class OwnReports implements PersonalData {

    private final DSLContext sql;
    private final RioneProperties rione;

    OwnReports(DSLContext sql, RioneProperties rione) {
        this.sql = sql;
        this.rione = rione;
    }

    private record Sent(
            String number,
            Instant at,
            String category,
            String title,
            String description,
            String address,
            String state,
            String readers,
            String naming,
            List<String> photos,
            List<Paper> documents) {}

    private record Paper(String name, int bytes, String sha256, String address) {}

    @Override
    public String key() {
        return "reports";
    }

    @Override
    public Object of(PersonId person) {
        var photos = photos(person);
        var documents = documents(person);
        return sql.selectFrom(REPORT)
                .where(REPORT.AUTHOR_ID.eq(person.value()))
                .orderBy(REPORT.CREATED_AT, REPORT.ID)
                .fetch(row -> new Sent(
                        row.getCode(),
                        row.getCreatedAt(),
                        row.getCategory(),
                        row.getTitle(),
                        row.getDescription(),
                        row.getAddress(),
                        row.getState(),
                        row.getVisibility(),
                        row.getNaming(),
                        photos.getOrDefault(row.getId(), List.of()),
                        documents.getOrDefault(row.getId(), List.of())));
    }

    private Map<UUID, List<String>> photos(PersonId person) {
        return sql.select(REPORT_PHOTO.REPORT_ID, REPORT_PHOTO.ID)
                .from(REPORT_PHOTO)
                .where(REPORT_PHOTO.OWNER_ID.eq(person.value()), REPORT_PHOTO.REPORT_ID.isNotNull())
                .orderBy(REPORT_PHOTO.POSITION, REPORT_PHOTO.ID)
                .fetchGroups(
                        REPORT_PHOTO.REPORT_ID,
                        row -> rione.publicUrl()
                                + new Photo(new PhotoId(row.value2()), 0, 0, "").path(PhotoSize.LARGE));
    }

    private Map<UUID, List<Paper>> documents(PersonId person) {
        return sql.select(
                        REPORT_DOCUMENT.REPORT_ID,
                        REPORT_DOCUMENT.ID,
                        REPORT_DOCUMENT.NAME,
                        REPORT_DOCUMENT.BYTES,
                        REPORT_DOCUMENT.SHA256)
                .from(REPORT_DOCUMENT)
                .where(REPORT_DOCUMENT.OWNER_ID.eq(person.value()), REPORT_DOCUMENT.REPORT_ID.isNotNull())
                .orderBy(REPORT_DOCUMENT.ID)
                .fetchGroups(
                        REPORT_DOCUMENT.REPORT_ID,
                        Records.mapping((report, id, name, bytes, hash) ->
                                new Paper(name, bytes, hash, rione.publicUrl() + ReportLinks.document(id))));
    }
}
