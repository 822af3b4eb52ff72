package org.rione.shared.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.tika.Tika;
import org.rione.shared.Refusal;

/**
 * A PDF that somebody sent: told by its content, whole, open to who reads it, and without anything that runs. What it
 * contains is not looked at any further.
 *
 * @param name made harmless, ends in .pdf
 * @see "docs/decisions/0170-documents-are-pdf-and-never-public.md"
 */
public record PdfUpload(String name, byte[] content) {

    /** Bytes of one file at the most. */
    public static final int LARGEST = 10 * 1024 * 1024;

    public static final int LARGEST_MB = LARGEST / 1024 / 1024;

    /** What browsers offer to choose. */
    public static final Set<String> MIME_TYPES = Set.of("application/pdf");

    private static final Tika TIKA = new Tika();

    /**
     * @param sent what the sender calls it
     * @param content all of it, or more than {@link #LARGEST} bytes when it is too long
     * @throws Refusal when it is no PDF that we take, in words for the person
     */
    public static PdfUpload of(String sent, byte[] content) {
        if (content.length == 0) {
            throw new Refusal("shared.pdf.empty");
        }
        if (content.length > LARGEST) {
            throw new Refusal("shared.pdf.heavy", LARGEST_MB);
        }
        if (!MIME_TYPES.contains(TIKA.detect(content))) {
            throw new Refusal("shared.pdf.type");
        }
        var anatomy = PdfAnatomy.of(content);
        if (anatomy.locked()) {
            throw new Refusal("shared.pdf.locked");
        }
        if (!anatomy.whole()) {
            throw new Refusal("shared.pdf.broken");
        }
        if (anatomy.active()) {
            throw new Refusal("shared.pdf.active");
        }
        return new PdfUpload(FileName.ofPdf(sent), content);
    }

    /** SHA-256 of the content, 64 hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
