package org.rione.shared.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** PDF files for tests, made by another program than the one that looks at them. */
public final class SamplePdfs {

    @FunctionalInterface
    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    /** One empty page; other words, another file. */
    public static byte[] page(String words) {
        return made(document -> document.getDocumentInformation().setSubject(words), true);
    }

    static byte[] oldFashioned() {
        return made(_ -> {}, false);
    }

    static byte[] locked() {
        return made(
                document -> document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())),
                true);
    }

    static byte[] withScript(boolean packed) {
        return made(
                document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('ciao')")),
                packed);
    }

    static byte[] thatStartsSomething() {
        return made(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()), false);
    }

    static byte[] withFileInside() {
        return made(
                document -> {
                    var content = new PDEmbeddedFile(
                            document, new java.io.ByteArrayInputStream("MZ".getBytes(StandardCharsets.US_ASCII)));
                    var file = new PDComplexFileSpecification();
                    file.setFile("conto.exe");
                    file.setEmbeddedFile(content);
                    var tree = new PDEmbeddedFilesNameTreeNode();
                    tree.setNames(Map.of("conto.exe", file));
                    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(tree);
                    document.getDocumentCatalog().setNames(names);
                },
                true);
    }

    /** A script whose name is spelt by numbers, with the table where the end says it is. */
    static byte[] withHiddenScript() {
        var plain = new String(withScript(false), StandardCharsets.ISO_8859_1);
        var hidden = plain.replace("/JavaScript", "/J#61v#61Script");
        int table = hidden.lastIndexOf("\nxref") + 1;
        return hidden.replaceFirst("startxref\\s+\\d+", "startxref\n" + table).getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] half() {
        var whole = page("metà");
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** A PDF that is a zip archive too. */
    static byte[] twoFaced() {
        var both = new ByteArrayOutputStream();
        both.writeBytes(page("due facce"));
        both.writeBytes(new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        return both.toByteArray();
    }

    private static byte[] made(Change change, boolean packed) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Prova"), new COSString("x"));
            change.to(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SamplePdfs() {}
}
