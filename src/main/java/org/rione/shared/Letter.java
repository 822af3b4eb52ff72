package org.rione.shared;

import java.util.List;
import java.util.Optional;

/**
 * A mail by its texts: {@code <texts>.subject}, {@code <texts>.body} (paragraphs divided by an empty line) and, with a
 * link, {@code <texts>.link} as its label; all with the same arguments. Greeting and footer are added.
 *
 * @param link where the button leads: a path of this site
 */
public record Letter(String texts, List<Object> arguments, Optional<String> link) {

    public Letter {
        arguments = List.copyOf(arguments);
    }

    public static Letter of(String texts, Object... arguments) {
        return new Letter(texts, List.of(arguments), Optional.empty());
    }

    public Letter withLink(String path) {
        return new Letter(texts, arguments, Optional.of(path));
    }
}
