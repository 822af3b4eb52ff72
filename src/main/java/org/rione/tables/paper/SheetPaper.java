package org.rione.tables.paper;

import static org.rione.shared.Pdf.escaped;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.rione.shared.DayWords;
import org.rione.shared.Pdf;
import org.rione.shared.Texts;
import org.rione.tables.Round;
import org.rione.tables.count.Method;

/**
 * Sets paper ballots, a page each: options in an order of the sheet's own, each with the letter under which the desk
 * finds it, and a stub for the voter to keep. Pure.
 */
final class SheetPaper {

    private static final String STYLE = """
            .sheet { page-break-after: always; } .sheet:last-child { page-break-after: auto; }
            .how { font-size: 13pt; margin: 0 0 5mm; } td, th { font-size: 13pt; padding: 3mm 2mm; vertical-align: middle; }
            .box { width: 14mm; } .box span { display: inline-block; width: 9mm; height: 8mm; border: 0.5mm solid #17324d; }
            .letter { width: 8mm; font-weight: 700; } .cost { width: 32mm; text-align: right; white-space: nowrap; }
            .code { font-size: 16pt; font-weight: 700; letter-spacing: 0.5mm; }
            .stub { margin-top: 10mm; padding-top: 5mm; border-top: 0.4mm dashed #17324d; font-size: 10pt; }
            .small { font-size: 10pt; margin: 0; }
            """;

    static byte[] pdf(Round round, List<String> codes, String municipality, ZoneId zone, Locale language) {
        var body = new StringBuilder();
        codes.forEach(code -> body.append(sheet(round, code, municipality, zone, language)));
        return Pdf.of(
                new Pdf.About(language, round.title(), said(language, "subject", round.tableName()), municipality),
                STYLE,
                body.toString());
    }

    static String sheet(Round round, String code, String municipality, ZoneId zone, Locale language) {
        var closes = DayWords.moment(language, zone).format(round.closesAt());
        return """
                <div class="sheet"><p class="who">%s · %s</p><h1>%s</h1><p class="how">%s</p><table>%s</table>\
                <p class="note">%s</p><p class="small">%s</p><p class="code">%s</p>\
                <div class="stub"><p class="small">%s</p><p class="code">%s</p><p class="small">%s</p></div></div>
                """.formatted(
                        escaped(municipality),
                        escaped(round.tableName()),
                        escaped(round.title()),
                        escaped(how(round, language)),
                        rows(round, code, language),
                        escaped(said(language, "return", closes)),
                        escaped(said(language, "code")),
                        escaped(code),
                        escaped(said(language, "stub", round.title())),
                        escaped(code),
                        escaped(said(language, "stub-why")));
    }

    private static String how(Round round, Locale language) {
        return switch (round.method().form()) {
            case CHOICE -> said(language, "how.CHOICE");
            case APPROVAL ->
                round.method() instanceof Method.Greedy(var budget)
                        ? said(language, "how.BUDGET", euros(budget, language))
                        : said(language, "how.APPROVAL");
            case POINTS -> said(language, "how.POINTS", round.method() instanceof Method.Points(var total) ? total : 0);
            case RANKING -> said(language, "how.RANKING");
        };
    }

    private static String rows(Round round, String code, Locale language) {
        var shuffled = new ArrayList<>(round.options());
        Collections.shuffle(shuffled, new Random(code.hashCode()));
        var rows = new StringBuilder();
        for (var option : shuffled) {
            rows.append("<tr><td class=\"box\"><span>&#160;</span></td><th scope=\"row\" class=\"letter\">")
                    .append(SheetLetter.of(round, option))
                    .append("</th><td>")
                    .append(escaped(option.title()))
                    .append("</td>")
                    .append(
                            round.method().money().isPresent()
                                    ? "<td class=\"cost\">" + escaped(euros(option.cost(), language)) + "</td>"
                                    : "")
                    .append("</tr>");
        }
        return rows.toString();
    }

    private static String euros(long amount, Locale language) {
        return Texts.get(
                language,
                "tables.euros",
                NumberFormat.getIntegerInstance(language).format(amount));
    }

    private static String said(Locale language, String name, Object... arguments) {
        return Texts.get(language, "tables.paper.sheet." + name, arguments);
    }

    private SheetPaper() {}
}
