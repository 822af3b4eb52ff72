package org.rione.reports;

import java.time.Instant;
import org.rione.reports.documents.DocumentShelf;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * The photos and documents that lie with a draft, on their way to its report; for the services of this module, which
 * decide who may.
 */
@Component
public class Attachments {

    private final Photos photos;
    private final DocumentShelf documents;

    Attachments(Photos photos, DocumentShelf documents) {
        this.photos = photos;
        this.documents = documents;
    }

    /** Inside a transaction: what lay with the draft belongs to the report, as much as a report may have. */
    public void attach(ReportDraft draft, ReportId report, Uploader by) {
        photos.attach(draft.photos(), report, by);
        documents.attach(draft.documents(), report, by);
    }

    /** The draft goes away, and with it what has not been sent. */
    public void takeBack(ReportDraft draft, Uploader by) {
        draft.photos().forEach(photo -> photos.remove(photo.id(), by));
        documents.takeBack(draft.documents(), by);
    }

    /** What somebody uploaded before they signed in is theirs. */
    public void handOver(VisitorKey from, PersonId to) {
        photos.handOver(from, to);
        documents.handOver(from, to);
    }

    /** What was uploaded before this moment and never sent goes away. */
    public void sweepUnsent(Instant before) {
        photos.sweepUnsent(before);
        documents.sweepUnsent(before);
    }
}
