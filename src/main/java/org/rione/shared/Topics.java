package org.rione.shared;

import java.util.Optional;
import java.util.UUID;

/** The names under which changes are announced; see {@link Changes}. */
public final class Topics {

    public static final String PROGRAMMES = "programmes";
    public static final String REPORTS = "reports";
    public static final String TABLES = "tables";
    /** What takes place in the city, and the associations. */
    public static final String COMMUNITY = "community";

    public static final String TERRITORY = "territory";
    /** What offices answered in public to comments. */
    public static final String ANSWERS = "answers";

    public static final String QUEUE = "moderation-queue";

    private static final String SUBJECT = "subject:";

    /** Everything shown about one thing: an action, a report, a round. */
    public static String subject(UUID id) {
        return SUBJECT + id;
    }

    /** Which thing such a topic is about; empty for other topics. */
    public static Optional<UUID> subject(String topic) {
        return topic.startsWith(SUBJECT)
                ? Optional.of(UUID.fromString(topic.substring(SUBJECT.length())))
                : Optional.empty();
    }

    private Topics() {}
}
