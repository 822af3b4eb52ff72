package org.rione.reports.documents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.identity.SignedIn;
import org.rione.reports.Report;
import org.rione.reports.ReporterLinks;
import org.rione.reports.Reports;
import org.rione.reports.Uploader;
import org.rione.reports.VisitorKey;
import org.rione.reports.merge.Merges;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.files.PdfUpload;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of reports. They are read by their reporter, by the office that answers for the report or for the one
 * it was merged into, by moderators and administrators, and by nobody else: to all others they do not exist, whether
 * the report is public or not.
 *
 * @see "docs/decisions/0170-documents-are-pdf-and-never-public.md"
 */
@Service
public class ReportDocuments {

    public static final int PER_REPORT = 3;

    /** A draft that was begun again leaves some behind until they are swept. */
    private static final int UNSENT_AT_MOST = 9;

    private final ReportDocumentStore store;
    private final Reports reports;
    private final ReporterLinks links;
    private final Merges merges;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportDocuments(
            ReportDocumentStore store,
            Reports reports,
            ReporterLinks links,
            Merges merges,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reports = reports;
        this.links = links;
        this.merges = merges;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** A file to be saved under its name. */
    public record File(String name, byte[] content) {}

    /**
     * A document for the report that somebody is writing; the same file again is the same document.
     *
     * @param name what the person calls it
     * @throws Refusal when it is not a PDF that we take, in words for the person
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public ReportDocument add(String name, byte[] content) {
        return add(name, content, new Uploader.Person(current.require().id()));
    }

    /** The same for somebody without an account. */
    @Transactional
    @PreAuthorize("permitAll()")
    public ReportDocument add(VisitorKey visitor, String name, byte[] content) {
        return add(name, content, new Uploader.Visitor(visitor));
    }

    private ReportDocument add(String name, byte[] content, Uploader by) {
        var pdf = PdfUpload.of(name, content);
        if (store.unsent(by) >= UNSENT_AT_MOST) {
            throw new Refusal("reports.document.unsent");
        }
        return store.keep(pdf, by, clock.instant());
    }

    /** Takes back a document that has not been sent. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void remove(ReportDocumentId document) {
        store.deleteUnsent(document, new Uploader.Person(current.require().id()));
    }

    @Transactional
    @PreAuthorize("permitAll()")
    public void remove(VisitorKey visitor, ReportDocumentId document) {
        store.deleteUnsent(document, new Uploader.Visitor(visitor));
    }

    /**
     * Those that came with a report, for who may read them; the staff also find those of the reports that were merged
     * into it. Its reporter does not: they are of other people.
     */
    @PreAuthorize("permitAll()")
    public List<AttachedDocument> of(Report seen) {
        var me = current.get();
        if (me.isEmpty()) {
            return List.of();
        }
        var report = reports.visible(seen.id());
        if (report.filter(found -> isStaffOf(found, me.get())).isPresent()) {
            return store.ofFamily(seen.id());
        }
        return report.filter(found -> found.writtenBy(me.get().id())).isPresent() ? store.of(seen.id()) : List.of();
    }

    /** For who holds a link of a letter: they wrote the report. */
    @PreAuthorize("permitAll()")
    public List<AttachedDocument> byLink(String code) {
        return links.report(code).map(report -> store.of(report.id())).orElse(List.of());
    }

    /**
     * The file, for who may read it; when somebody of the staff fetches it, that is noted.
     *
     * @param visitor the browser that asks, when it has uploaded something without an account
     */
    @Transactional
    @PreAuthorize("permitAll()")
    public Optional<File> file(ReportDocumentId id, Optional<VisitorKey> visitor) {
        var document = store.find(id);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        if (document.get().report().isEmpty()) {
            return document.filter(found -> isMine(found, visitor)).flatMap(this::read);
        }
        return current.get().flatMap(me -> sent(document.get(), me));
    }

    private Optional<File> sent(ReportDocumentStore.Belongs document, SignedIn me) {
        var id = document.report().orElseThrow();
        var report = reports.visible(id);
        if (report.filter(found -> found.writtenBy(me.id())).isPresent()) {
            return read(document);
        }
        if (report.filter(found -> isStaffOf(found, me)).isEmpty()
                && merges.survivor(id)
                        .filter(survivor -> isStaffOf(survivor, me))
                        .isEmpty()) {
            return Optional.empty();
        }
        events.publishEvent(new DocumentRead(document.document().id(), id, clock.instant()));
        return read(document);
    }

    /** The same for who holds a link of a letter about its report. */
    @PreAuthorize("permitAll()")
    public Optional<File> fileByLink(String code, ReportDocumentId id) {
        var report = links.report(code).map(Report::id);
        return store.find(id)
                .filter(document ->
                        document.report().isPresent() && document.report().equals(report))
                .flatMap(this::read);
    }

    private Optional<File> read(ReportDocumentStore.Belongs document) {
        return store.content(document.document().id())
                .map(content -> new File(document.document().name(), content));
    }

    private boolean isMine(ReportDocumentStore.Belongs document, Optional<VisitorKey> visitor) {
        return current.get()
                        .filter(me -> ReportDocumentStore.holds(new Uploader.Person(me.id()), document))
                        .isPresent()
                || visitor.filter(key -> ReportDocumentStore.holds(new Uploader.Visitor(key), document))
                        .isPresent();
    }

    private boolean isStaffOf(Report report, SignedIn person) {
        return person.has(Role.ADMINISTRATOR)
                || person.has(Role.MODERATOR)
                || person.has(Role.OFFICER) && reports.mayAnswer(report);
    }
}
