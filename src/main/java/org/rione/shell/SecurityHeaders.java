package org.rione.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells every browser, with every answer, what our pages never do. The application's client makes functions from the
 * server's expressions, so scripts cannot be closed further before it stops doing so; what programs and files get can.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {

    private static final String OF_SCREENS = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:%s; font-src 'self' data:; connect-src 'self';"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    /** Pages with a script of their own need nothing of what the application's client needs. */
    static final String OF_OFFLINE_PAGES = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'";

    static final String OF_FILES = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final List<String> FILES = List.of(
            "/api/", "/open311/", "/feed/", "/dati/", "/foto/", "/assets/", "/fonts/", "/images/", "/icons.svg");
    /** Scheme, host and port; the host may begin with a sub-domain that the map chooses. */
    private static final Pattern TILE_SERVER = Pattern.compile("https?://(\\{s}\\.)?[A-Za-z0-9.-]+(:\\d+)?");
    /** Made by the build, with a hash in each name. */
    private static final String BUILT = "/VAADIN/build/";

    private final String ofScreens;

    SecurityHeaders(@Value("${rione.map.tiles:}") String tiles) {
        this.ofScreens = ofScreens(tiles);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        response.setHeader("Content-Security-Policy", policy(path));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(
                request, path.startsWith(BUILT) || path.startsWith("/fonts/") ? new KeptForEver(response) : response);
    }

    /** Screens may show the streets of the tile server that the installation names, and nothing else from elsewhere. */
    static String ofScreens(String tiles) {
        var server = TILE_SERVER.matcher(tiles);
        return OF_SCREENS.formatted(server.lookingAt() ? " " + server.group().replace("{s}", "*") : "");
    }

    private String policy(String path) {
        if (path.startsWith("/senza-rete/")) {
            return OF_OFFLINE_PAGES;
        }
        return isFile(path) ? OF_FILES : ofScreens;
    }

    private static boolean isFile(String path) {
        for (var start : FILES) {
            if (path.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** Keeps our word on caching: whoever serves the file would give it an hour. */
    private static final class KeptForEver extends HttpServletResponseWrapper {

        private static final String CACHING = "Cache-Control";

        KeptForEver(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            super.setStatus(status);
            if (status == 200 || status == 304) {
                super.setHeader(CACHING, Answer.FOR_EVER);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, name.equalsIgnoreCase(CACHING) ? caching() : value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(CACHING)) {
                super.setHeader(CACHING, caching());
            } else {
                super.addHeader(name, value);
            }
        }

        private String caching() {
            return getStatus() < 400 ? Answer.FOR_EVER : "no-store";
        }
    }
}
