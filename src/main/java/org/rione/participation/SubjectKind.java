package org.rione.participation;

/** What people can take part in. Names are stored. */
public enum SubjectKind {
    ACTION,
    REPORT,
    PROPOSAL
}
