package org.rione.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.rione.shared.ui.OfflinePage;
import org.rione.shared.ui.Tr;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the pages that work without a connection, and the worker that keeps them on the device. */
@Controller
class OfflinePages {

    private final List<OfflinePage> pages;
    private final Page page;
    private final Assets assets;

    OfflinePages(List<OfflinePage> pages, Page page, Assets assets) {
        this.pages = pages;
        this.page = page;
        this.assets = assets;
    }

    @GetMapping(OfflinePage.PREFIX + "{name:[a-z-]+}")
    ResponseEntity<String> one(@PathVariable("name") String name, HttpServletRequest request) {
        return pages.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .map(known -> text(MediaType.TEXT_HTML, Tr.in(Language.of(request), () -> page.offline(known))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Shown by the service worker for all other pages. */
    @GetMapping("/offline.html")
    ResponseEntity<String> any(HttpServletRequest request) {
        return text(MediaType.TEXT_HTML, Tr.in(Language.of(request), () -> page.offline(pages)));
    }

    /** Another content of the pages is another worker, which fetches them anew. */
    @GetMapping("/sw.js")
    ResponseEntity<String> worker(HttpServletRequest request) {
        var written = Tr.in(
                Language.of(request),
                () -> pages.stream().map(page::offline).collect(Collectors.joining()) + page.offline(pages));
        var kept = pages.stream()
                .map(known ->
                        "'" + OfflinePage.PREFIX + known.name() + "', '" + OfflinePage.PREFIX + known.name() + ".js'")
                .collect(Collectors.joining(", "));
        var instead = pages.stream()
                .map(known -> "'" + known.insteadOf() + "': '" + OfflinePage.PREFIX + known.name() + "'")
                .collect(Collectors.joining(", "));
        return text(
                MediaType.parseMediaType("text/javascript"),
                assets.serviceWorker()
                        .replace("{pages-version}", Answer.hash(written.getBytes(StandardCharsets.UTF_8)))
                        .replace("'{pages}'", kept.isEmpty() ? "'/offline.html'" : kept)
                        .replace("'{instead}': ''", instead));
    }

    private static ResponseEntity<String> text(MediaType type, String body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(body);
    }
}
