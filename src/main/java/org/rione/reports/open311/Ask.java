package org.rione.reports.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rione.shared.Texts;

/** A request's parameters, from address and body alike. One that is sent empty is not sent. */
record Ask(HttpServletRequest request) {

    Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The parts of a list with commas, repeated or not. */
    List<String> list(String name) {
        var values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }

    /** Whatever was said under this name, as often as it was said. */
    List<String> all(String name) {
        var values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }

    /** Italian, unless {@code locale} asks for English. */
    Locale locale() {
        return parameter("locale")
                .map(Locale::forLanguageTag)
                .map(Texts::supported)
                .orElse(Locale.ITALIAN);
    }

    boolean onTrial() {
        return request.getRequestURI().startsWith(Endpoint.TEST.path());
    }
}
