package org.rione.shared.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The address of a public page as somebody asked for it: path with a leading slash, decoded; query parameters; language. */
public record PageRequest(String path, Map<String, List<String>> query, Locale locale) {

    public PageRequest {
        query = Map.copyOf(query);
    }

    /** The first value of a query parameter, when it is there and not blank. */
    public Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
