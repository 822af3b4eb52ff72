package org.rione.tables.meetings.api;

import java.util.UUID;
import org.rione.shared.api.SavedFile;
import org.rione.shared.files.FileName;
import org.rione.tables.meetings.MeetingDocuments;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** The papers of meetings, for browsers to save. */
@Controller
class MeetingAddresses {

    private final MeetingDocuments documents;

    MeetingAddresses(MeetingDocuments documents) {
        this.documents = documents;
    }

    /** A file of others is never shown inside this site: it is saved. */
    @GetMapping("/tavoli/{slug}/documenti/{id}.pdf")
    ResponseEntity<byte[]> document(WebRequest request, @PathVariable String slug, @PathVariable UUID id) {
        var document = documents.file(slug, id).orElseThrow(MeetingAddresses::missing);
        var etag = "\"" + document.sha256() + "\"";
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build();
        }
        return SavedFile.pdf(FileName.ofPdf(document.title()))
                .eTag(etag)
                .header("Cache-Control", "no-cache")
                .body(document.content());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
