package org.rione.moderation;

/** How a review ended. Names are stored. */
public enum Outcome {
    APPROVED,
    REDACTED,
    REMOVED;

    /** Whether somebody is kept from saying something: then they are owed the reasons. */
    public boolean restricts() {
        return this != APPROVED;
    }

    Visibility makes() {
        return switch (this) {
            case APPROVED -> Visibility.PUBLISHED;
            case REDACTED -> Visibility.REDACTED;
            case REMOVED -> Visibility.REMOVED;
        };
    }
}
