package org.rione.reports.survey;

/** The answers of the national rating component: what was hard, or, with four stars and more, what was good. Stored. */
public enum Reason {
    CLEAR,
    COMPLETE,
    SURE_OF_THE_WAY,
    TECHNICAL,
    OTHER
}
