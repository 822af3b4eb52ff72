package org.rione.shared;

import java.util.UUID;

/** The names under which changes are announced; see {@link Changes}. */
public final class Topics {

    public static final String PROGRAMMES = "programmes";
    public static final String REPORTS = "reports";
    public static final String TABLES = "tables";
    public static final String TERRITORY = "territory";
    public static final String QUEUE = "moderation-queue";

    /** Everything shown about one thing: an action, a report, a round. */
    public static String subject(UUID id) {
        return "subject:" + id;
    }

    private Topics() {}
}
