package org.rione.moderation.ui;

import java.util.Locale;
import org.rione.moderation.ContentRef;

/** Addresses of moderation's pages. */
public final class ModerationLinks {

    public static final String QUEUE = "/moderazione";
    public static final String REGISTER = "/registro-moderazione";
    public static final String RULES = "/aiuto/regole";
    static final String POLICY = "/amministrazione/moderazione";

    /** Where anybody notifies this content. */
    public static String notice(ContentRef content) {
        return "/notifica/" + content.kind().name().toLowerCase(Locale.ROOT) + "/" + content.id();
    }

    private ModerationLinks() {}
}
