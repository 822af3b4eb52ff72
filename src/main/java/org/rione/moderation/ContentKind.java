package org.rione.moderation;

/** The kinds of content that are reviewed. Names are stored. */
public enum ContentKind {
    COMMENT,
    REPORT,
    PROPOSAL
}
