package org.rione.reports.receipt;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.rione.reports.Report;
import org.rione.reports.Visibility;
import org.rione.reports.questions.Answered;
import org.rione.shared.Texts;
import org.springframework.core.io.ClassPathResource;

/** Sets a receipt: HTML that becomes a PDF with tags, language, title and embedded fonts (PDF/UA). Pure. */
final class ReceiptPaper {

    private static final String FAMILY = "Titillium Web";
    private static final String FAMILY_OF_RARE = "Titillium Web Ext";

    /** What stands on the paper. */
    record Facts(
            String municipality,
            Report report,
            List<Answered> answers,
            String category,
            String quarter,
            String office,
            ZoneId zone) {}

    static byte[] pdf(Facts facts, Locale language) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        font(builder, "latin-400", FAMILY, 400);
        font(builder, "latin-700", FAMILY, 700);
        font(builder, "latin-ext-400", FAMILY_OF_RARE, 400);
        font(builder, "latin-ext-700", FAMILY_OF_RARE, 700);
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(html(facts, language), "");
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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

    static String html(Facts facts, Locale language) {
        var report = facts.report();
        var title = said(language, "title", report.code());
        var moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(facts.zone());
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
        var rows = Stream.of(
                        row(language, "number", report.code()),
                        row(language, "received", moment.format(report.createdAt())),
                        row(language, "due", day.format(report.deadline())),
                        row(language, "office", facts.office()),
                        row(language, "category", facts.category()),
                        row(language, "subject", report.title()),
                        row(language, "details", report.description()),
                        answers(facts, language),
                        row(language, "place", report.place().address()),
                        row(language, "quarter", facts.quarter()),
                        row(
                                language,
                                "readers",
                                said(language, report.visibility() == Visibility.PRIVATE ? "private" : "public")))
                .reduce("", String::concat);
        return """
                <html lang="%s"><head><title>%s</title><meta name="subject" content="%s"/>\
                <meta name="description" content="%s"/><meta name="author" content="%s"/><style>
                @page { size: A4; margin: 22mm 20mm; }
                body { font-family: 'Titillium Web', 'Titillium Web Ext'; font-size: 11pt; line-height: 1.45; color: #17324d; }
                h1 { font-size: 20pt; margin: 0 0 6mm; } .who { font-weight: 700; margin: 0 0 2mm; }
                table { width: 100%%; border-collapse: collapse; } tr { page-break-inside: avoid; }
                th { width: 45mm; text-align: left; vertical-align: top; font-weight: 700; padding: 2mm 4mm 2mm 0; }
                td { vertical-align: top; padding: 2mm 0; white-space: pre-wrap; } th, td { border-bottom: 0.3mm solid #c5cdd6; }
                .note { margin-top: 6mm; font-size: 10pt; }
                </style></head><body><p class="who">%s</p><h1>%s</h1><table>%s</table>\
                <p class="note">%s</p><p class="note">%s</p></body></html>
                """.formatted(
                        language.getLanguage(),
                        escaped(title),
                        escaped(title),
                        escaped(said(language, "declaration")),
                        escaped(facts.municipality()),
                        escaped(facts.municipality()),
                        escaped(title),
                        rows,
                        escaped(said(language, "declaration")),
                        escaped(said(language, "follow")));
    }

    private static String answers(Facts facts, Locale language) {
        return facts.answers().stream()
                .map(one -> line(one.question().text().in(language), one.said(language, facts.zone())))
                .reduce("", String::concat);
    }

    private static String row(Locale language, String name, String value) {
        return value.isBlank() ? "" : line(said(language, name), value);
    }

    private static String line(String name, String value) {
        return "<tr><th scope=\"row\">" + escaped(name) + "</th><td>" + escaped(value) + "</td></tr>";
    }

    /** Signs that XML does not know, and those that no font here can draw, are left out. */
    private static String escaped(String text) {
        var drawable = text.codePoints()
                .filter(sign -> sign == '\n' || sign >= ' ' && Character.isDefined(sign))
                .filter(sign -> Character.getType(sign) != Character.CONTROL || sign == '\n')
                .filter(sign -> Character.getType(sign) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Entities.escape(
                drawable,
                new org.jsoup.nodes.Document.OutputSettings()
                        .syntax(org.jsoup.nodes.Document.OutputSettings.Syntax.xml)
                        .escapeMode(Entities.EscapeMode.xhtml)
                        .charset("UTF-8"));
    }

    private static String said(Locale language, String name, Object... arguments) {
        return Texts.get(language, "reports.receipt." + name, arguments);
    }

    private ReceiptPaper() {}
}
