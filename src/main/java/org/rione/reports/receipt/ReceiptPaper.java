package org.rione.reports.receipt;

import static org.rione.shared.Pdf.escaped;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rione.reports.Report;
import org.rione.reports.Visibility;
import org.rione.reports.documents.ReportDocument;
import org.rione.reports.questions.Answered;
import org.rione.shared.DayWords;
import org.rione.shared.Pdf;
import org.rione.shared.Texts;
import org.rione.shared.files.FileSize;

/** Sets a receipt. Pure. */
final class ReceiptPaper {

    /** What stands on the paper. */
    record Facts(
            String municipality,
            Report report,
            List<Answered> answers,
            List<ReportDocument> documents,
            String category,
            String quarter,
            String office,
            ZoneId zone) {}

    private static final String STYLE = "th { width: 45mm; }";

    static byte[] pdf(Facts facts, Locale language) {
        return Pdf.of(about(facts, language), STYLE, body(facts, language));
    }

    static String html(Facts facts, Locale language) {
        return Pdf.html(about(facts, language), STYLE, body(facts, language));
    }

    private static Pdf.About about(Facts facts, Locale language) {
        return new Pdf.About(
                language,
                said(language, "title", facts.report().code()),
                said(language, "declaration"),
                facts.municipality());
    }

    private static String body(Facts facts, Locale language) {
        var report = facts.report();
        var title = said(language, "title", report.code());
        var moment = DayWords.moment(language, facts.zone());
        var day = DayWords.day(language);
        var rows = Stream.of(
                        row(language, "number", report.code()),
                        row(language, "received", moment.format(report.createdAt())),
                        row(language, "due", day.format(report.deadline())),
                        row(language, "office", facts.office()),
                        row(language, "category", facts.category()),
                        row(language, "subject", report.title()),
                        row(language, "details", report.description()),
                        answers(facts, language),
                        documents(facts, language),
                        row(language, "place", report.place().address()),
                        row(language, "quarter", facts.quarter()),
                        row(
                                language,
                                "readers",
                                said(language, report.visibility() == Visibility.PRIVATE ? "private" : "public")))
                .reduce("", String::concat);
        return "<p class=\"who\">%s</p><h1>%s</h1><table>%s</table><p class=\"note\">%s</p><p class=\"note\">%s</p>"
                .formatted(
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

    private static String documents(Facts facts, Locale language) {
        return row(
                language,
                "documents",
                String.join(
                        ", ",
                        facts.documents().stream()
                                .map(one -> one.name() + " (" + FileSize.said(one.bytes(), language) + ")")
                                .toList()));
    }

    private static String row(Locale language, String name, String value) {
        return value.isBlank() ? "" : line(said(language, name), value);
    }

    private static String line(String name, String value) {
        return "<tr><th scope=\"row\">" + escaped(name) + "</th><td>" + escaped(value) + "</td></tr>";
    }

    private static String said(Locale language, String name, Object... arguments) {
        return Texts.get(language, "reports.receipt." + name, arguments);
    }

    private ReceiptPaper() {}
}
