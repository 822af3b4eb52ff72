package org.rione.tables.meetings;

import static org.rionedb.Tables.MEETING_DOCUMENT;
import static org.rionedb.Tables.MEETING_DOCUMENT_FILE;
import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;
import static org.rionedb.Tables.TABLE_MEETING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rione.shared.files.PdfUpload;
import org.springframework.stereotype.Repository;

/** The papers of meetings. */
@Repository
class DocumentStore {

    private final DSLContext sql;

    DocumentStore(DSLContext sql) {
        this.sql = sql;
    }

    List<MeetingDocument> of(MeetingId meeting) {
        return sql.select(MEETING_DOCUMENT.ID, MEETING_DOCUMENT.TITLE, MEETING_DOCUMENT.LINK, MEETING_DOCUMENT.BYTES)
                .from(MEETING_DOCUMENT)
                .where(MEETING_DOCUMENT.MEETING_ID.eq(meeting.value()))
                .orderBy(MEETING_DOCUMENT.ID)
                .fetch(row -> new MeetingDocument(
                        new DocumentId(row.value1()),
                        row.value2(),
                        Optional.of(row.value3()).filter(link -> !link.isEmpty()),
                        row.value4()));
    }

    void link(DocumentId id, MeetingId meeting, String title, String link, Instant at) {
        sql.insertInto(MEETING_DOCUMENT)
                .set(MEETING_DOCUMENT.ID, id.value())
                .set(MEETING_DOCUMENT.MEETING_ID, meeting.value())
                .set(MEETING_DOCUMENT.TITLE, title)
                .set(MEETING_DOCUMENT.LINK, link)
                .set(MEETING_DOCUMENT.ADDED_AT, at)
                .execute();
    }

    void keep(DocumentId id, MeetingId meeting, String title, PdfUpload pdf, Instant at) {
        sql.insertInto(MEETING_DOCUMENT)
                .set(MEETING_DOCUMENT.ID, id.value())
                .set(MEETING_DOCUMENT.MEETING_ID, meeting.value())
                .set(MEETING_DOCUMENT.TITLE, title)
                .set(MEETING_DOCUMENT.BYTES, pdf.content().length)
                .set(MEETING_DOCUMENT.SHA256, pdf.sha256())
                .set(MEETING_DOCUMENT.ADDED_AT, at)
                .execute();
        sql.insertInto(MEETING_DOCUMENT_FILE)
                .set(MEETING_DOCUMENT_FILE.DOCUMENT_ID, id.value())
                .set(MEETING_DOCUMENT_FILE.CONTENT, pdf.content())
                .execute();
    }

    void remove(DocumentId id) {
        sql.deleteFrom(MEETING_DOCUMENT_FILE)
                .where(MEETING_DOCUMENT_FILE.DOCUMENT_ID.eq(id.value()))
                .execute();
        sql.deleteFrom(MEETING_DOCUMENT)
                .where(MEETING_DOCUMENT.ID.eq(id.value()))
                .execute();
    }

    Optional<StoredDocument> file(String tableSlug, UUID id) {
        return sql.select(MEETING_DOCUMENT.TITLE, MEETING_DOCUMENT.SHA256, MEETING_DOCUMENT_FILE.CONTENT)
                .from(MEETING_DOCUMENT)
                .join(MEETING_DOCUMENT_FILE)
                .on(MEETING_DOCUMENT_FILE.DOCUMENT_ID.eq(MEETING_DOCUMENT.ID))
                .join(TABLE_MEETING)
                .on(TABLE_MEETING.ID.eq(MEETING_DOCUMENT.MEETING_ID))
                .join(NEIGHBOURHOOD_TABLE)
                .on(NEIGHBOURHOOD_TABLE.ID.eq(TABLE_MEETING.TABLE_ID))
                .where(MEETING_DOCUMENT.ID.eq(id), NEIGHBOURHOOD_TABLE.SLUG.eq(tableSlug))
                .fetchOptional(row -> new StoredDocument(row.value1(), row.value2(), row.value3()));
    }
}
