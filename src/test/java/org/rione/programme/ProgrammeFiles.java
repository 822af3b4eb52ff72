package org.rione.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.rione.shared.Ids;
import org.springframework.core.io.ClassPathResource;

/** Programme files for tests. */
final class ProgrammeFiles {

    /** One of the files of the demonstration, under a slug of its own. */
    static String demo(String name, String slug) {
        return resource("demo/" + name + ".yaml").replace("slug: " + name, "slug: " + slug);
    }

    /** A small programme: two sections, three actions. */
    static String small(String slug) {
        return resource("programme/small.yaml").replace("slug: small", "slug: " + slug);
    }

    static String slug() {
        return "prova-" + Ids.next();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProgrammeFiles() {}
}
