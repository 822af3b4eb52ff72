package org.rione.shared;

import java.text.Normalizer;
import java.util.Locale;

/** The last word of an address, made of a name. */
public final class Slugs {

    /** The name in small letters without accents, with hyphens for everything else; may be empty. */
    public static String of(String name, int longest) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.substring(0, Math.min(plain.length(), longest)).replaceAll("-+$", "");
    }

    private Slugs() {}
}
