package org.rione.reports.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import java.util.UUID;
import org.rione.reports.CoveredPhotos;
import org.rione.reports.PhotoId;
import org.rione.reports.Photos;
import org.rione.reports.VisitorKey;
import org.rione.shared.photos.PhotoSize;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves photos: to everybody those of public reports, others to those who may see them, and 404 to all the rest. */
@RestController
class PhotoAddresses {

    /** Kept by the browser of the reader, not by machines on the way: a moderator may hide it. */
    private static final String OF_PUBLIC = "private, max-age=604800, immutable";

    private static final String OF_PRIVATE = "private, no-store";

    private final Photos photos;
    private final CoveredPhotos covered;

    PhotoAddresses(Photos photos, CoveredPhotos covered) {
        this.photos = photos;
        this.covered = covered;
    }

    /** A covered photo as it was; only for moderators and administrators, and each look is noted. */
    @GetMapping("/foto/{id}/originale")
    ResponseEntity<byte[]> original(@PathVariable("id") String id) {
        return id(id).flatMap(covered::original)
                .map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .header("X-Content-Type-Options", "nosniff")
                        .header(HttpHeaders.CACHE_CONTROL, OF_PRIVATE)
                        .body(jpeg))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/foto/{id}/{size}")
    ResponseEntity<byte[]> photo(
            @PathVariable("id") String id,
            @PathVariable("size") String size,
            @Parameter(hidden = true) @CookieValue(name = VisitorKey.COOKIE) Optional<String> visitor) {
        return PhotoSize.of(size)
                .flatMap(known -> id(id).flatMap(photo -> photos.picture(photo, known, visitor.map(VisitorKey::of))))
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .header("Cross-Origin-Resource-Policy", "same-origin")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"foto.jpg\"")
                        .header(HttpHeaders.CACHE_CONTROL, picture.everybody() ? OF_PUBLIC : OF_PRIVATE)
                        .body(picture.jpeg()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<PhotoId> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(new PhotoId(UUID.fromString(text)))
                : Optional.empty();
    }
}
