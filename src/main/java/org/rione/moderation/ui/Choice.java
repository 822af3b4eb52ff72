package org.rione.moderation.ui;

/** What a moderator can do with an item, and the letter for it. */
enum Choice {
    APPROVE("A"),
    REDACT("O"),
    REMOVE("R"),
    PASS_ON("S");

    private final String key;

    Choice(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    boolean needsReason() {
        return this == REDACT || this == REMOVE;
    }
}
