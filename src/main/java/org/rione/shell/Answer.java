package org.rione.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A whole answer made once: bytes as they go over the wire, also compressed, with their tag. */
final class Answer {

    static final String HTML = "text/html;charset=UTF-8";
    /** May be kept, must be asked about each time: the tag makes that cheap. */
    static final String ASK = "no-cache";
    /** The address contains a hash of the content. */
    static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final int status;
    private final String type;
    private final String caching;
    private final byte[] plain;
    private final byte[] zipped;
    private final String tag;

    Answer(int status, String type, String caching, byte[] content) {
        this.status = status;
        this.type = type;
        this.caching = caching;
        this.plain = content;
        this.zipped = zip(content);
        this.tag = "W/\"" + hash(content) + "\"";
    }

    static Answer text(int status, String type, String caching, String text) {
        return new Answer(status, type, caching, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", caching);
        response.addHeader("Vary", "Accept-Encoding");
        if (status == 200) {
            response.setHeader("ETag", tag);
            if (known(request.getHeader("If-None-Match"))) {
                response.setStatus(304);
                return;
            }
        }
        var content = plain;
        var accepted = request.getHeader("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            content = zipped;
        }
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(content.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(content);
        }
    }

    int weight() {
        return plain.length + zipped.length;
    }

    String tag() {
        return tag;
    }

    private boolean known(@Nullable String tags) {
        return tags != null && (tags.contains(tag) || tags.equals("*"));
    }

    /** Short enough for an address, long enough never to meet twice. */
    static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zip(byte[] content) {
        var bytes = new ByteArrayOutputStream(content.length / 3);
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
