package org.rione.reports.documents;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_DOCUMENT;
import static org.rionedb.Tables.REPORT_DOCUMENT_FILE;
import static org.rionedb.Tables.REPORT_MERGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.rione.reports.ReportId;
import org.rione.reports.Uploader;
import org.rione.reports.VisitorKey;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.rione.shared.files.PdfUpload;
import org.springframework.stereotype.Repository;

/**
 * The SQL of documents. The holder of one is who writes the draft, a person or a browser, and once it is sent the
 * report; a holder has the same file once. The files lie apart, so that lists do not read them.
 */
@Repository
class ReportDocumentStore {

    private final DSLContext sql;

    ReportDocumentStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Where a document belongs: to a report, or to the draft of its holder. */
    record Belongs(ReportDocument document, Optional<ReportId> report, String holder) {}

    private static String holder(Uploader uploader) {
        return switch (uploader) {
            case Uploader.Person(var id) -> id.value().toString();
            case Uploader.Visitor(var key) -> key.hash();
        };
    }

    private static String holder(ReportId report) {
        return report.value().toString();
    }

    static boolean holds(Uploader uploader, Belongs document) {
        return document.report().isEmpty() && document.holder().equals(holder(uploader));
    }

    /** Inside a transaction. The same file again is the document that is there already, under its newest name. */
    ReportDocument keep(PdfUpload pdf, Uploader by, Instant at) {
        var id = Ids.next();
        sql.insertInto(REPORT_DOCUMENT)
                .set(REPORT_DOCUMENT.ID, id)
                .set(REPORT_DOCUMENT.HOLDER, holder(by))
                .set(REPORT_DOCUMENT.OWNER_ID, by instanceof Uploader.Person(var owner) ? owner.value() : null)
                .set(REPORT_DOCUMENT.NAME, pdf.name())
                .set(REPORT_DOCUMENT.BYTES, pdf.content().length)
                .set(REPORT_DOCUMENT.SHA256, pdf.sha256())
                .set(REPORT_DOCUMENT.CREATED_AT, at)
                .onDuplicateKeyUpdate()
                .set(REPORT_DOCUMENT.NAME, pdf.name())
                .set(REPORT_DOCUMENT.CREATED_AT, at)
                .execute();
        var kept = sql.select(REPORT_DOCUMENT.ID)
                .from(REPORT_DOCUMENT)
                .where(REPORT_DOCUMENT.HOLDER.eq(holder(by)), REPORT_DOCUMENT.SHA256.eq(pdf.sha256()))
                .fetchSingle(REPORT_DOCUMENT.ID);
        sql.insertInto(REPORT_DOCUMENT_FILE)
                .set(REPORT_DOCUMENT_FILE.DOCUMENT_ID, kept)
                .set(REPORT_DOCUMENT_FILE.CONTENT, pdf.content())
                .onDuplicateKeyIgnore()
                .execute();
        return new ReportDocument(new ReportDocumentId(kept), pdf.name(), pdf.content().length);
    }

    int unsent(Uploader by) {
        return sql.fetchCount(REPORT_DOCUMENT, REPORT_DOCUMENT.HOLDER.eq(holder(by)));
    }

    Optional<Belongs> find(ReportDocumentId id) {
        return sql.select(
                        REPORT_DOCUMENT.NAME, REPORT_DOCUMENT.BYTES, REPORT_DOCUMENT.REPORT_ID, REPORT_DOCUMENT.HOLDER)
                .from(REPORT_DOCUMENT)
                .where(REPORT_DOCUMENT.ID.eq(id.value()))
                .fetchOptional(row -> new Belongs(
                        new ReportDocument(id, row.value1(), row.value2()),
                        Optional.ofNullable(row.value3()).map(ReportId::new),
                        row.value4()));
    }

    Optional<byte[]> content(ReportDocumentId id) {
        return sql.select(REPORT_DOCUMENT_FILE.CONTENT)
                .from(REPORT_DOCUMENT_FILE)
                .where(REPORT_DOCUMENT_FILE.DOCUMENT_ID.eq(id.value()))
                .fetchOptional(REPORT_DOCUMENT_FILE.CONTENT);
    }

    /** Those that came with this report, the first one first. */
    List<AttachedDocument> of(ReportId report) {
        return sql.select(REPORT_DOCUMENT.ID, REPORT_DOCUMENT.NAME, REPORT_DOCUMENT.BYTES, REPORT.CODE)
                .from(REPORT_DOCUMENT)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_DOCUMENT.REPORT_ID))
                .where(REPORT_DOCUMENT.REPORT_ID.eq(report.value()))
                .orderBy(REPORT_DOCUMENT.ID)
                .fetch(Records.mapping(ReportDocumentStore::attached));
    }

    /** Those of this report and of all that were merged into it, and into those. */
    List<AttachedDocument> ofFamily(ReportId report) {
        var member = field(name("family", "id"), UUID.class);
        var family = name("family")
                .fields("id")
                .as(select(REPORT.ID)
                        .from(REPORT)
                        .where(REPORT.ID.eq(report.value()))
                        .union(select(REPORT_MERGE.DUPLICATE_ID)
                                .from(table(name("family")))
                                .join(REPORT_MERGE)
                                .on(REPORT_MERGE.SURVIVOR_ID.eq(member))));
        return sql.withRecursive(family)
                .select(REPORT_DOCUMENT.ID, REPORT_DOCUMENT.NAME, REPORT_DOCUMENT.BYTES, REPORT.CODE)
                .from(family)
                .join(REPORT_DOCUMENT)
                .on(REPORT_DOCUMENT.REPORT_ID.eq(member))
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_DOCUMENT.REPORT_ID))
                .orderBy(
                        DSL.case_().when(REPORT.ID.eq(report.value()), 0).otherwise(1), REPORT.CODE, REPORT_DOCUMENT.ID)
                .fetch(Records.mapping(ReportDocumentStore::attached));
    }

    private static AttachedDocument attached(UUID id, String name, int bytes, String code) {
        return new AttachedDocument(new ReportDocument(new ReportDocumentId(id), name, bytes), code);
    }

    /**
     * How many documents the report has; until the caller's transaction ends nobody else adds any to it.
     */
    int holdAndCount(ReportId report) {
        sql.select(REPORT.ID)
                .from(REPORT)
                .where(REPORT.ID.eq(report.value()))
                .forUpdate()
                .fetch();
        return sql.fetchCount(REPORT_DOCUMENT, REPORT_DOCUMENT.REPORT_ID.eq(report.value()));
    }

    /** Only a document of the uploader's draft; one whose file the report has already stays behind and is swept. */
    boolean attach(ReportDocumentId id, ReportId report, Uploader by) {
        var hash = sql.select(REPORT_DOCUMENT.SHA256)
                .from(REPORT_DOCUMENT)
                .where(REPORT_DOCUMENT.ID.eq(id.value()), REPORT_DOCUMENT.HOLDER.eq(holder(by)))
                .fetchOptional(REPORT_DOCUMENT.SHA256);
        if (hash.isEmpty()
                || sql.fetchExists(
                        REPORT_DOCUMENT,
                        REPORT_DOCUMENT.HOLDER.eq(holder(report)).and(REPORT_DOCUMENT.SHA256.eq(hash.get())))) {
            return false;
        }
        return sql.update(REPORT_DOCUMENT)
                        .set(REPORT_DOCUMENT.REPORT_ID, report.value())
                        .set(REPORT_DOCUMENT.HOLDER, holder(report))
                        .where(REPORT_DOCUMENT.ID.eq(id.value()), REPORT_DOCUMENT.HOLDER.eq(holder(by)))
                        .execute()
                == 1;
    }

    /** What a browser has uploaded becomes its owner's, who has signed in; what they have themselves already goes. */
    void handOver(VisitorKey from, PersonId to) {
        var person = new Uploader.Person(to);
        var browser = new Uploader.Visitor(from);
        var same = sql.select(REPORT_DOCUMENT.SHA256)
                .from(REPORT_DOCUMENT)
                .where(REPORT_DOCUMENT.HOLDER.eq(holder(browser)))
                .fetch(REPORT_DOCUMENT.SHA256);
        delete(REPORT_DOCUMENT.HOLDER.eq(holder(person)).and(REPORT_DOCUMENT.SHA256.in(same)));
        sql.update(REPORT_DOCUMENT)
                .set(REPORT_DOCUMENT.HOLDER, holder(person))
                .set(REPORT_DOCUMENT.OWNER_ID, to.value())
                .where(REPORT_DOCUMENT.HOLDER.eq(holder(browser)))
                .execute();
    }

    void deleteUnsent(ReportDocumentId id, Uploader by) {
        delete(REPORT_DOCUMENT.ID.eq(id.value()).and(REPORT_DOCUMENT.HOLDER.eq(holder(by))));
    }

    void deleteUnsentBefore(Instant moment) {
        delete(REPORT_DOCUMENT.REPORT_ID.isNull().and(REPORT_DOCUMENT.CREATED_AT.lt(moment)));
    }

    /** Those of reports that ended long ago. */
    void deleteClosedBefore(Instant moment) {
        delete(exists(selectOne()
                .from(REPORT)
                .where(REPORT.ID.eq(REPORT_DOCUMENT.REPORT_ID))
                .and(REPORT.IS_OPEN.isFalse())
                .and(REPORT.CLOSED_AT.lt(moment))));
    }

    /** @return the reports that had any */
    List<UUID> deleteOf(PersonId owner) {
        var reports = sql.selectDistinct(REPORT_DOCUMENT.REPORT_ID)
                .from(REPORT_DOCUMENT)
                .where(REPORT_DOCUMENT.OWNER_ID.eq(owner.value()), REPORT_DOCUMENT.REPORT_ID.isNotNull())
                .fetch(REPORT_DOCUMENT.REPORT_ID);
        delete(REPORT_DOCUMENT.OWNER_ID.eq(owner.value()));
        return reports;
    }

    /** The files go with their rows: the foreign key of the files says so. */
    private void delete(Condition which) {
        sql.deleteFrom(REPORT_DOCUMENT).where(which).execute();
    }
}
