package org.rione.shared;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.springframework.core.io.ClassPathResource;

/** Sets paper: HTML that becomes a PDF with tags, language, title and embedded fonts (PDF/UA). Pure. */
public final class Pdf {

    private static final String FAMILY = "Titillium Web";
    private static final String FAMILY_OF_RARE = "Titillium Web Ext";

    /** What every paper of ours looks like; a paper adds its own rules. */
    private static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm; }
            body { font-family: 'Titillium Web', 'Titillium Web Ext'; font-size: 11pt; line-height: 1.45; color: #17324d; }
            h1 { font-size: 20pt; margin: 0 0 6mm; } h2 { font-size: 14pt; margin: 6mm 0 3mm; }
            .who { font-weight: 700; margin: 0 0 2mm; } .note { margin-top: 6mm; font-size: 10pt; }
            table { width: 100%; border-collapse: collapse; } tr { page-break-inside: avoid; }
            th { text-align: left; vertical-align: top; font-weight: 700; padding: 2mm 4mm 2mm 0; }
            td { vertical-align: top; padding: 2mm 0; white-space: pre-wrap; } th, td { border-bottom: 0.3mm solid #c5cdd6; }
            """;

    /**
     * What a reader's program says of the paper.
     *
     * @param subject one line on what it is
     * @param author who made it: the municipality
     */
    public record About(Locale language, String title, String subject, String author) {}

    /**
     * @param style more rules, after those of all papers
     * @param body well-formed XHTML, every text in it escaped by {@link #escaped}
     */
    public static byte[] of(About about, String style, String body) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        font(builder, "latin-400", FAMILY, 400);
        font(builder, "latin-700", FAMILY, 700);
        font(builder, "latin-ext-400", FAMILY_OF_RARE, 400);
        font(builder, "latin-ext-700", FAMILY_OF_RARE, 700);
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(html(about, style, body), "");
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The paper as HTML, before it is set. */
    public static String html(About about, String style, String body) {
        return """
                <html lang="%s"><head><title>%s</title><meta name="subject" content="%s"/>\
                <meta name="description" content="%s"/><meta name="author" content="%s"/><style>
                %s%s</style></head><body>%s</body></html>
                """.formatted(
                        about.language().getLanguage(),
                        escaped(about.title()),
                        escaped(about.subject()),
                        escaped(about.subject()),
                        escaped(about.author()),
                        STYLE,
                        style,
                        body);
    }

    /** Text for the body of a paper. Signs that XML does not know, and those that no font here can draw, are left out. */
    public static String escaped(String text) {
        var drawable = text.codePoints()
                .filter(sign -> sign == '\n' || sign >= ' ' && Character.isDefined(sign))
                .filter(sign -> Character.getType(sign) != Character.CONTROL || sign == '\n')
                .filter(sign -> Character.getType(sign) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Entities.escape(
                drawable,
                new OutputSettings()
                        .syntax(OutputSettings.Syntax.xml)
                        .escapeMode(Entities.EscapeMode.xhtml)
                        .charset("UTF-8"));
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> open("pdf/titillium-web-" + file + ".ttf"), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String file) {
        try {
            return new ClassPathResource(file).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Pdf() {}
}
