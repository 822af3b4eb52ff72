package org.rione.shared.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.shared.Pdf;
import org.rione.shared.Refusal;

class PdfUploadTest {

    static Stream<byte[]> fine() {
        return Stream.of(
                SamplePdfs.page("prova"),
                SamplePdfs.oldFashioned(),
                Pdf.of(new Pdf.About(java.util.Locale.ITALIAN, "Titolo", "Soggetto", "Comune"), "", "<p>Ciao</p>"));
    }

    @ParameterizedTest
    @MethodSource("fine")
    void a_pdf_is_taken_whatever_wrote_it(byte[] file) {
        var pdf = PdfUpload.of("prova.pdf", file);
        assertThat(pdf.content()).isEqualTo(file);
        assertThat(pdf.sha256()).hasSize(64);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("nothing in it", new byte[0], "empty"),
                Arguments.of("too heavy", new byte[PdfUpload.LARGEST + 1], "heavy"),
                Arguments.of("a program", "MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1), "type"),
                Arguments.of("a page", "<html>%PDF-1.7</html>".getBytes(StandardCharsets.US_ASCII), "type"),
                Arguments.of("an old office file", office(), "type"),
                Arguments.of("only its beginning", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), "broken"),
                Arguments.of("half", SamplePdfs.half(), "broken"),
                Arguments.of("also an archive", SamplePdfs.twoFaced(), "broken"),
                Arguments.of("locked", SamplePdfs.locked(), "locked"),
                Arguments.of("a script", SamplePdfs.withScript(false), "active"),
                Arguments.of("a script, packed", SamplePdfs.withScript(true), "active"),
                Arguments.of("a script, spelt by numbers", SamplePdfs.withHiddenScript(), "active"),
                Arguments.of("starts a program", SamplePdfs.thatStartsSomething(), "active"),
                Arguments.of("a file inside", SamplePdfs.withFileInside(), "active"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_is_not_a_harmless_whole_pdf_is_refused(String what, byte[] file, String why) {
        assertThatThrownBy(() -> PdfUpload.of("prova.pdf", file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("shared.pdf." + why));
    }

    /** What unpacks to a gigabyte is not unpacked: with 600 MB of memory the server goes on. */
    @Test
    void a_bomb_does_not_go_off() {
        var pack = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(pack, new Deflater(9))) {
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 1000; i++) {
                out.write(zeros);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(
                "%PDF-1.7\n1 0 obj\n<</Type/ObjStm/Filter/FlateDecode>>\nstream\n".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(pack.toByteArray());
        file.writeBytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> PdfUpload.of("bomba.pdf", file.toByteArray()))
                .hasMessageContaining("shared.pdf.broken");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    perizia.pdf                     | perizia.pdf
                    PERIZIA.PDF                     | PERIZIA.pdf
                    lettera                         | lettera.pdf
                    C:\\Users\\Anna\\perizia.pdf    | perizia.pdf
                    ../../etc/passwd                | passwd.pdf
                    .htaccess                       | htaccess.pdf
                    'a''b"c.pdf'                    | a'b c.pdf
                    <script>.pdf                    | script.pdf
                    conto.exe.pdf                   | conto.exe.pdf
                    '   '                           | file.pdf
                    /                               | file.pdf
                    Perizia è pronta 🚧.pdf         | Perizia è pronta 🚧.pdf
                    """, delimiter = '|')
    void a_name_is_made_harmless(String sent, String kept) {
        assertThat(FileName.ofPdf(sent)).isEqualTo(kept);
    }

    @Test
    void nothing_unseen_stays_in_a_name_and_none_is_endless() {
        assertThat(FileName.ofPdf("a\r\nSet-Cookie: x\u0000\u202Efdp.exe\u200B.pdf"))
                .isEqualTo("a Set-Cookie xfdp.exe.pdf");
        assertThat(FileName.ofPdf("🚧".repeat(400))
                        .codePointCount(0, FileName.ofPdf("🚧".repeat(400)).length()))
                .isEqualTo(FileName.LONGEST);
    }

    @ParameterizedTest
    @CsvSource({"1, 1\u00a0kB", "340000, 340\u00a0kB", "999999, 999\u00a0kB", "1240000, '1,2\u00a0MB'"})
    void a_size_is_said_as_people_read_it(int bytes, String said) {
        assertThat(FileSize.said(bytes, java.util.Locale.ITALIAN)).isEqualTo(said);
    }

    private static byte[] office() {
        var file = Arrays.copyOf(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                512);
        return file;
    }
}
