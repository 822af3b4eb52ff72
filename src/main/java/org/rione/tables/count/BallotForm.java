package org.rione.tables.count;

/** What a ballot says about each option: a whole number whose meaning is the form's. */
public enum BallotForm {
    /** 1 for one option. */
    CHOICE,
    /** 1 for each option that is marked. */
    APPROVAL,
    /** The points given to each option. */
    POINTS,
    /** The place of each option, 1 is best; equal places are equal, options left out have none. */
    RANKING
}
