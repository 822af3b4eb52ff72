package org.rione.moderation;

/** The kinds of content that are reviewed. Names are stored. */
public enum ContentKind {
    COMMENT(Mode.POST),
    REPORT(Mode.POST),
    PROPOSAL(Mode.POST),
    INITIATIVE(Mode.PRE);

    private final Mode usual;

    ContentKind(Mode usual) {
        this.usual = usual;
    }

    /** How it is reviewed as long as the administration has not decided otherwise. */
    Mode usual() {
        return usual;
    }
}
