package org.rione.reports.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.UUID;
import org.rione.reports.VisitorKey;
import org.rione.reports.documents.ReportDocumentId;
import org.rione.reports.documents.ReportDocuments;
import org.rione.shared.api.SavedFile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out documents to those who may read them, and 404 to all the rest. */
@Hidden
@RestController
class DocumentAddresses {

    private final ReportDocuments documents;

    DocumentAddresses(ReportDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/allegati/{id}")
    ResponseEntity<byte[]> document(
            @PathVariable("id") String id, @CookieValue(name = VisitorKey.COOKIE) Optional<String> visitor) {
        return answer(id(id).flatMap(document -> documents.file(document, visitor.map(VisitorKey::of))));
    }

    @GetMapping("/segui/allegati/{id}")
    ResponseEntity<byte[]> byLink(@PathVariable("id") String id, @RequestParam("codice") String code) {
        return answer(id(id).flatMap(document -> documents.fileByLink(code, document)));
    }

    private static ResponseEntity<byte[]> answer(Optional<ReportDocuments.File> file) {
        return file.map(found -> SavedFile.pdf(found.name())
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .body(found.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<ReportDocumentId> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(new ReportDocumentId(UUID.fromString(text)))
                : Optional.empty();
    }
}
