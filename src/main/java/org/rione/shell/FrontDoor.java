package org.rione.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rione.shell.PublicPages.Address;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Answers what needs no session before anything could make one: style sheet and script, public pages for people who
 * have none, and addresses that do not exist. Everything else goes on to Spring Security and Vaadin.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class FrontDoor extends OncePerRequestFilter {

    private static final Pattern LONELY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final Assets assets;
    private final PublicPages pages;
    private final Addresses addresses;
    private final ErrorPages errors;

    FrontDoor(Assets assets, PublicPages pages, Addresses addresses, ErrorPages errors) {
        this.assets = assets;
        this.pages = pages;
        this.addresses = addresses;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(isReading(request) ? answered(request, response) : unknownToPrograms(request, response))) {
            chain.doFilter(request, response);
        }
    }

    /** Vaadin would take whatever nobody else takes, and answer a program with a screen. */
    private boolean unknownToPrograms(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return Addresses.isOfPrograms(request.getRequestURI()) && missing(request.getRequestURI(), request, response);
    }

    private static boolean isReading(HttpServletRequest request) {
        var method = request.getMethod();
        return method.equals("GET") || method.equals("HEAD");
    }

    private boolean answered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var raw = request.getRequestURI();
        var asset = assets.find(raw);
        if (asset.isPresent()) {
            asset.get().write(request, response);
            return true;
        }
        if (raw.startsWith("/VAADIN/")
                || request.getQueryString() != null && request.getQueryString().contains("v-r=")) {
            return false;
        }
        var path = decoded(raw);
        if (path.isEmpty()) {
            errors.write(404, request, response);
            return true;
        }
        if (!Addresses.isOfPrograms(raw) && mended(request, response)) {
            return true;
        }
        var claimed = pages.claims(path.get());
        if (claimed && request.getSession(false) == null) {
            page(path.get(), request, response);
            return true;
        }
        if (claimed) {
            return false;
        }
        return moved(path.get(), request, response) || missing(path.get(), request, response);
    }

    /** Somebody typed a percent sign as it is; screens would fail on it, so it leads to the same address as a browser writes it. */
    private static boolean mended(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        if (query == null || !LONELY_PERCENT.matcher(query).find()) {
            return false;
        }
        response.setStatus(302);
        response.setHeader(
                "Location",
                oneSlash(request) + "?" + LONELY_PERCENT.matcher(query).replaceAll("%25"));
        return true;
    }

    /** Two slashes at the beginning would lead to another site. */
    private static String oneSlash(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("^/+", "/");
    }

    private void page(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Answer> page;
        try {
            page = pages.find(address(path, request));
        } catch (RuntimeException e) {
            errors.failed(e, request, response);
            return;
        }
        if (page.isEmpty()) {
            errors.write(404, request, response);
            return;
        }
        Language.remember(request, response);
        response.setHeader("Vary", "Accept-Language, Cookie");
        page.get().write(request, response);
    }

    static Address address(String path, HttpServletRequest request) {
        return new Address(path, withoutLanguage(request.getQueryString()), Language.of(request));
    }

    static String withoutLanguage(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return "";
        }
        return query.contains(Language.NAME + "=")
                ? Arrays.stream(query.split("&"))
                        .filter(part -> !part.startsWith(Language.NAME + "="))
                        .collect(Collectors.joining("&"))
                : query;
    }

    /** A slash too many at the end leads to the page itself. */
    private boolean moved(String path, HttpServletRequest request, HttpServletResponse response) {
        if (path.length() < 2 || !path.endsWith("/") || !pages.claims(path.substring(0, path.length() - 1))) {
            return false;
        }
        var query = request.getQueryString();
        var raw = oneSlash(request).replaceFirst("/+$", "");
        response.setStatus(301);
        response.setHeader("Location", query == null ? raw : raw + "?" + query);
        return true;
    }

    private boolean missing(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (addresses.exists(path) && !path.equals("/VAADIN")) {
            return false;
        }
        errors.write(404, request, response);
        return true;
    }

    private static Optional<String> decoded(String raw) {
        if (raw.indexOf('%') < 0) {
            return Optional.of(raw);
        }
        try {
            return Optional.of(UriUtils.decode(raw, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
