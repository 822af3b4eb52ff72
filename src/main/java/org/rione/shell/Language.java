package org.rione.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rione.shared.Texts;

/** The language of a request: what the address asks, else what was chosen before, else what the browser prefers. */
final class Language {

    static final String NAME = "lang";

    private static final String YEAR = "31536000";

    static Locale of(HttpServletRequest request) {
        return asked(request)
                .or(() -> chosen(request.getCookies()))
                .orElseGet(() -> preferred(request.getHeader("Accept-Language")));
    }

    /** Remembers a language that the address asks for. */
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        asked(request)
                .ifPresent(language -> response.addHeader(
                        "Set-Cookie",
                        NAME + "=" + language.getLanguage() + "; Path=/; Max-Age=" + YEAR + "; SameSite=Lax"));
    }

    static Optional<Locale> chosen(Cookie @Nullable [] cookies) {
        if (cookies == null) {
            return Optional.empty();
        }
        for (var cookie : cookies) {
            if (cookie.getName().equals(NAME)) {
                return named(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null || !query.contains(NAME + "=") ? Optional.empty() : named(request.getParameter(NAME));
    }

    static Optional<Locale> named(@Nullable String language) {
        return Texts.LOCALES.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    /** Italian when the browser asks for nothing, or for nothing that we speak. */
    static Locale preferred(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Locale.ITALIAN;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(header), Texts.LOCALES);
            return best == null ? Locale.ITALIAN : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.ITALIAN;
        }
    }

    private Language() {}
}
