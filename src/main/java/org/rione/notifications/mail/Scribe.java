package org.rione.notifications.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rione.shared.Letter;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.springframework.stereotype.Component;

/** Writes letters out: plain text, and the same as HTML without anything that would be fetched from elsewhere. */
@Component
class Scribe {

    private static final int LONGEST_SUBJECT = 200;

    /** What could end a header line or change the direction of its text. */
    private static final Pattern NOT_IN_A_HEADER = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private final RioneProperties rione;

    Scribe(RioneProperties rione) {
        this.rione = rione;
    }

    WrittenLetter write(UUID id, String address, Optional<String> name, Locale language, Letter letter) {
        var arguments = letter.arguments().toArray();
        var greeting = name.map(who -> Texts.get(language, "notifications.mail.greeting", who))
                .orElseGet(() -> Texts.get(language, "notifications.mail.greeting-nobody"));
        var body = Texts.get(language, letter.texts() + ".body", arguments);
        var button = letter.link()
                .map(path ->
                        new Button(Texts.get(language, letter.texts() + ".link", arguments), rione.publicUrl() + path));
        var footer = Texts.get(
                language, "notifications.mail.footer", rione.municipality().name(), rione.publicUrl());
        return new WrittenLetter(
                id,
                address,
                subject(Texts.get(language, letter.texts() + ".subject", arguments)),
                plain(greeting, body, button, footer),
                html(language, greeting, body, button, footer));
    }

    private record Button(String label, String url) {}

    private static String subject(String text) {
        var line = NOT_IN_A_HEADER.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    private static String plain(String greeting, String body, Optional<Button> button, String footer) {
        return Stream.of(
                        Optional.of(greeting),
                        Optional.of(body),
                        button.map(b -> b.label() + ":\n" + b.url()),
                        Optional.of("-- \n" + footer))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
    }

    private static String html(Locale language, String greeting, String body, Optional<Button> button, String footer) {
        var paragraphs = Stream.concat(Stream.of(greeting), Stream.of(body.split("\n\n")))
                .map(text -> "<p>" + escape(text) + "</p>")
                .collect(Collectors.joining("\n"));
        var link = button.map(b -> "<p><a href=\"" + escape(b.url()) + "\" style=\"" + BUTTON + "\">"
                        + escape(b.label()) + "</a></p>\n<p style=\"" + SMALL + "\">" + escape(b.url()) + "</p>\n")
                .orElse("");
        return "<!doctype html>\n<html lang=\"" + language.getLanguage() + "\"><head><meta charset=\"utf-8\"></head>\n"
                + "<body style=\"" + PAGE + "\">\n" + paragraphs + "\n" + link + "<hr>\n<p style=\"" + SMALL + "\">"
                + escape(footer) + "</p>\n</body></html>\n";
    }

    private static final String PAGE = "font: 16px/1.5 sans-serif; color: #17324d; max-width: 36em; margin: 0 auto;";
    private static final String SMALL = "font-size: 14px; color: #566a7e; overflow-wrap: anywhere;";
    private static final String BUTTON =
            "display: inline-block; padding: 12px 24px; background: #0066cc; color: #ffffff;"
                    + " text-decoration: none; font-weight: bold; border-radius: 4px;";

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
