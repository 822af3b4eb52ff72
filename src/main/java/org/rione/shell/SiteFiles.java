package org.rione.shell;

import static org.jsoup.nodes.Entities.escape;
import static org.rione.shared.ui.Tr.t;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.rione.shared.RioneProperties;
import org.rione.shared.ui.SitemapSource;
import org.rione.shared.ui.Tr;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Files at the root of the site, for search engines and for telephones that keep the site as an application. */
@Controller
class SiteFiles {

    /** The most that one sitemap may list (sitemaps.org). */
    private static final int MOST = 50_000;

    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

    private final RioneProperties rione;
    private final ObjectProvider<SitemapSource> sources;
    private final Assets assets;
    private final Page page;
    private final JsonMapper json;

    SiteFiles(RioneProperties rione, ObjectProvider<SitemapSource> sources, Assets assets, Page page, JsonMapper json) {
        this.rione = rione;
        this.sources = sources;
        this.assets = assets;
        this.page = page;
        this.json = json;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        var closed = Stream.of(
                        "/area-personale",
                        "/moderazione",
                        "/ufficio",
                        "/sportello",
                        "/amministrazione",
                        "/accedi",
                        "/registrati",
                        "/cerca")
                .map(path -> "Disallow: " + path + "\n")
                .toList();
        return text(
                MediaType.TEXT_PLAIN,
                "User-agent: *\n" + String.join("", closed) + "\nSitemap: " + rione.publicUrl() + "/sitemap.xml\n");
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        var left = MOST;
        for (var source :
                Stream.concat(Stream.of(own()), sources.orderedStream()).toList()) {
            try (var addresses = source.addresses()) {
                for (var address : (Iterable<SitemapSource.Address>) addresses.limit(left)::iterator) {
                    xml.append(entry(address));
                    left--;
                }
            }
        }
        return text(MediaType.APPLICATION_XML, xml.append("</urlset>\n").toString());
    }

    private static SitemapSource own() {
        return () -> Stream.concat(Stream.of(Home.PATH), Papers.paths().stream())
                .map(path -> new SitemapSource.Address(path, null));
    }

    private String entry(SitemapSource.Address address) {
        var changed = address.changed() == null ? "" : "<lastmod>" + address.changed() + "</lastmod>";
        return "<url><loc>" + escape(rione.publicUrl() + address.path()) + "</loc>" + changed + "</url>\n";
    }

    private record Icon(String src, String sizes, String type, String purpose) {}

    private record Shortcut(String name, String url) {}

    /** W3C web application manifest; the names are the standard's. */
    private record Manifest(
            String id,
            String name,
            String short_name,
            String description,
            String lang,
            String start_url,
            String scope,
            String display,
            String background_color,
            String theme_color,
            List<Icon> icons,
            List<Shortcut> shortcuts) {}

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<String> manifest(HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .header("Vary", "Accept-Language, Cookie")
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .body(json.writeValueAsString(Tr.in(Language.of(request), this::manifest)));
    }

    private Manifest manifest() {
        return new Manifest(
                "/",
                "Rione, " + rione.municipality().name(),
                "Rione",
                t("shell.home.description", rione.municipality().city()),
                Tr.locale().getLanguage(),
                "/",
                "/",
                "standalone",
                "#F7F6F2",
                "#17324D",
                List.of(
                        new Icon("/images/rione-192.png", "192x192", "image/png", "any"),
                        new Icon("/images/rione-512.png", "512x512", "image/png", "any"),
                        new Icon("/images/rione-maskable-512.png", "512x512", "image/png", "maskable")),
                List.of(new Shortcut(t("shell.report"), "/segnalazioni/nuova")));
    }

    private static ResponseEntity<String> text(MediaType type, String body) {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(body);
    }
}
