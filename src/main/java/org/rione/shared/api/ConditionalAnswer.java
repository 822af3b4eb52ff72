package org.rione.shared.api;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.WebRequest;

/**
 * An answer that a program keeps and asks for again: it carries an entity tag made of its bytes, and who has them
 * already gets 304 without them (RFC 9110 sections 8.8.3 and 13.1.2).
 */
public final class ConditionalAnswer {

    private ConditionalAnswer() {}

    /**
     * Kept, but asked for again each time.
     *
     * @param type the media type, with its charset where it is a text
     */
    public static ResponseEntity<byte[]> of(WebRequest request, String type, byte[] body) {
        return of(request, type, CacheControl.noCache(), body);
    }

    /** @param cache for how long, and by whom, it may be kept without being asked for again */
    public static ResponseEntity<byte[]> of(WebRequest request, String type, CacheControl cache, byte[] body) {
        var tag = "\"" + DigestUtils.md5DigestAsHex(body) + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .cacheControl(cache)
                    .build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(cache)
                .header("Content-Type", type)
                .body(body);
    }
}
