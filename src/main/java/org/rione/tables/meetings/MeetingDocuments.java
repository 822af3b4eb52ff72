package org.rione.tables.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.files.PdfUpload;
import org.rione.tables.meetings.MeetingChanged.What;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers of meetings: PDF files kept here, and links to what lies elsewhere. */
@Service
public class MeetingDocuments {

    /** How many papers one meeting may have. */
    public static final int MOST = 20;

    public static final int LONGEST_TITLE = 160;

    private final DocumentStore store;
    private final Meetings meetings;
    private final MeetingNews news;

    MeetingDocuments(DocumentStore store, Meetings meetings, MeetingNews news) {
        this.store = store;
        this.meetings = meetings;
        this.news = news;
    }

    /** The oldest first. */
    @PreAuthorize("permitAll()")
    public List<MeetingDocument> of(MeetingId meeting) {
        return store.of(meeting);
    }

    /** The file, if it is a paper of a meeting of this table. */
    @PreAuthorize("permitAll()")
    public Optional<StoredDocument> file(String tableSlug, UUID document) {
        return store.file(tableSlug, document);
    }

    /** @param link an address that begins with https:// */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void addLink(MeetingId id, String title, String link) {
        var meeting = meetings.locked(id, MeetingAction.ADD_DOCUMENT);
        NewMeeting.requireLink(link.strip());
        store.link(room(id), id, requireTitle(title), link.strip(), news.now());
        news.tell(meeting, What.DOCUMENT_ADDED);
    }

    /** @param content a PDF, whatever its name is, see {@link PdfUpload} */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void addFile(MeetingId id, String title, byte[] content) {
        var meeting = meetings.locked(id, MeetingAction.ADD_DOCUMENT);
        store.keep(room(id), id, requireTitle(title), PdfUpload.of(title, content), news.now());
        news.tell(meeting, What.DOCUMENT_ADDED);
    }

    /** Takes a paper away, for good. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void remove(MeetingId id, DocumentId document) {
        var meeting = meetings.locked(id, MeetingAction.REMOVE_DOCUMENT);
        if (store.of(id).stream().noneMatch(one -> one.id().equals(document))) {
            return;
        }
        store.remove(document);
        news.tell(meeting, What.DOCUMENT_REMOVED);
    }

    private DocumentId room(MeetingId meeting) {
        if (store.of(meeting).size() >= MOST) {
            throw new Refusal("tables.meeting.refused.documents", MOST);
        }
        return new DocumentId(Ids.next());
    }

    private static String requireTitle(String title) {
        var stripped = title.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_TITLE) {
            throw new Refusal("tables.meeting.refused.document-title", LONGEST_TITLE);
        }
        return stripped;
    }
}
