package org.rione.tables.api;

import java.util.UUID;
import org.rione.tables.pictures.OptionPictures;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** The pictures of options: 404 for those who may not see their round. */
@Controller
class PictureAddresses {

    /** The options of a round that was opened stand, and so do their pictures. */
    private static final String OF_OPENED = "public, max-age=31536000, immutable";

    private static final String OF_DRAFT = "private, no-store";

    private final OptionPictures pictures;

    PictureAddresses(OptionPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/votazioni/immagini/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}.jpg")
    ResponseEntity<byte[]> picture(WebRequest request, @PathVariable UUID id) {
        var picture = pictures.file(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var etag = "\"" + picture.sha256() + "\"";
        var caching = picture.everybody() ? OF_OPENED : OF_DRAFT;
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(etag)
                    .header(HttpHeaders.CACHE_CONTROL, caching)
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .eTag(etag)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(picture.jpeg());
    }
}
