package org.rione.programme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of this module's pages, for other modules to link to. */
public final class ProgrammeLinks {

    public static final String PROGRAMMES = "/programmi";
    public static final String ADMINISTRATION = "/amministrazione/programmi";

    public static String programme(String slug) {
        return PROGRAMMES + "/" + encoded(slug);
    }

    public static String action(String slug, String code) {
        return programme(slug) + "/azioni/" + encoded(code);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private ProgrammeLinks() {}
}
