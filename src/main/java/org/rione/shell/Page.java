package org.rione.shell;

import static org.jsoup.nodes.Entities.escape;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.OfflinePage;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.Tr;
import org.rione.shell.Frame.Visit;

/** Writes a whole page as HTML: head, frame, content, and what the browser needs to start the application later. */
@org.springframework.stereotype.Component
class Page {

    /** How a page that is not an ordinary one differs. */
    enum Kind {
        ORDINARY(""),
        /** Not for search engines. */
        UNLISTED("<meta name=\"robots\" content=\"noindex\">"),
        /** Looks again by itself until the service is back. */
        WAITING("<meta name=\"robots\" content=\"noindex\"><meta name=\"rione-again\" content=\"3\">");

        private final String head;

        Kind(String head) {
            this.head = head;
        }
    }

    private final Frame frame;
    private final Assets assets;
    private final ApplicationParts application;
    private final RioneProperties rione;

    Page(Frame frame, Assets assets, ApplicationParts application, RioneProperties rione) {
        this.frame = frame;
        this.assets = assets;
        this.application = application;
        this.rione = rione;
    }

    /** The page for somebody without a session, in the language of {@link Tr}. */
    String html(Visit visit, PageMeta meta, String content, Kind kind) {
        var head = "<meta charset=\"UTF-8\">" + common() + kind.head + about(meta, kind);
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>%s<base href="/"></head>
                <body>%s<main id="contenuto" tabindex="-1"><div id="outlet"><div id="page">%s</div></div></main>%s
                <script type="application/json" id="application">%s</script></body>
                </html>
                """.formatted(
                        Tr.locale().getLanguage(),
                        head,
                        written(frame.top(visit)),
                        content,
                        written(frame.bottom(visit)),
                        kind == Kind.ORDINARY ? application.json() : "{}");
    }

    /** The page that a telephone keeps for when there is no network: no frame, nothing to fetch but what is kept. */
    String offline(List<OfflinePage> others) {
        var ways = others.stream()
                .filter(OfflinePage::offered)
                .map(other -> "<a class=\"rn-btn\" href=\"" + OfflinePage.PREFIX + other.name() + "\">"
                        + escape(other.title()) + "</a>")
                .collect(Collectors.joining());
        return alone(t("shell.offline.title"), "", """
                <div class="rn-error"><svg class="rn-drawing" aria-hidden="true">\
                <use href="/images/drawings.svg#dark"></use></svg><div class="rn-stack"><h1>%s</h1><p class="rn-lead">%s</p>\
                <div class="rn-row"><button type="button" class="rn-btn" data-kind="primary" data-reload>%s</button>%s</div>\
                </div></div>""".formatted(
                        escape(t("shell.offline.title")),
                        escape(t("shell.offline.lead")),
                        escape(t("shell.error.again")),
                        ways));
    }

    /** A page that does its work without a network. */
    String offline(OfflinePage one) {
        return alone(
                one.title(),
                "<script defer src=\"" + OfflinePage.PREFIX + one.name() + ".js\"></script>",
                "<div class=\"rn-title\"><h1>" + escape(one.title()) + "</h1></div>" + Html.toHtml(one.content())
                        + "<p><a href=\"/\">" + escape(t("shell.offline.home")) + "</a></p>");
    }

    private String alone(String title, String head, String content) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="UTF-8">%s<title>%s</title>%s</head>
                <body><main id="contenuto" class="rn-wrap" data-width="reading">%s</main></body>
                </html>
                """.formatted(Tr.locale().getLanguage(), common(), escape(title(title)), head, content);
    }

    /** What the head of every page holds, also that of the application. */
    String common() {
        return """
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">\
                <meta name="color-scheme" content="light dark">\
                <meta name="theme-color" content="#17324D">\
                <script src="%s"></script>\
                <link rel="preload" href="/fonts/titillium-web-latin-400.woff2" as="font" type="font/woff2" crossorigin>\
                <link rel="preload" href="/fonts/titillium-web-latin-600.woff2" as="font" type="font/woff2" crossorigin>\
                <link rel="preload" href="/fonts/titillium-web-latin-700.woff2" as="font" type="font/woff2" crossorigin>\
                <link rel="stylesheet" href="%s">\
                <link rel="icon" href="/images/rione.svg" type="image/svg+xml">\
                <link rel="apple-touch-icon" href="/images/rione-180.png">\
                <link rel="manifest" href="/manifest.webmanifest">\
                <meta name="rione-connection" content="%s" data-lost="%s" data-expired="%s" data-sign-in="%s" data-reload="%s">""".formatted(
                        assets.script(),
                        assets.stylesheet(),
                        escape(t("shell.connected")),
                        escape(t("shell.disconnected")),
                        escape(t("shell.expired.title")),
                        escape(t("shell.expired.sign-in")),
                        escape(t("shell.expired.reload")));
    }

    /** The name that stands in the browser's tab. */
    String title(String title) {
        return title + titleEnd();
    }

    String titleEnd() {
        return " | Rione, " + rione.municipality().name();
    }

    private String about(PageMeta meta, Kind kind) {
        var title = escape(title(meta.title()));
        var basics = "<title>" + title + "</title><meta name=\"description\" content=\"" + escape(meta.description())
                + "\">";
        if (kind != Kind.ORDINARY) {
            return basics;
        }
        var canonical = rione.publicUrl() + meta.path();
        var here = Tr.locale().equals(Locale.ITALIAN) ? canonical : inLanguage(canonical, Tr.locale());
        var alternates = Texts.LOCALES.stream()
                .map(language -> alternate(language.getLanguage(), inLanguage(canonical, language)))
                .collect(Collectors.joining());
        return basics
                + "<link rel=\"canonical\" href=\"" + escape(here) + "\">"
                + alternates
                + alternate("x-default", canonical)
                + property("og:title", meta.title())
                + property("og:description", meta.description())
                + property("og:url", here)
                + property("og:type", "website")
                + property("og:site_name", "Rione, " + rione.municipality().name())
                + property("og:locale", Tr.locale().equals(Locale.ENGLISH) ? "en_GB" : "it_IT")
                + property("og:image", rione.publicUrl() + "/images/rione-512.png")
                + "<meta name=\"twitter:card\" content=\"summary\">";
    }

    private static String inLanguage(String address, Locale language) {
        return address + (address.contains("?") ? "&" : "?") + Language.NAME + "=" + language.getLanguage();
    }

    private static String alternate(String language, String address) {
        return "<link rel=\"alternate\" hreflang=\"" + language + "\" href=\"" + escape(address) + "\">";
    }

    private static String property(String name, String content) {
        return "<meta property=\"" + name + "\" content=\"" + escape(content) + "\">";
    }

    static String written(List<Component> parts) {
        return parts.stream().map(Html::toHtml).collect(Collectors.joining());
    }
}
