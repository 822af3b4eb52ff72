package org.rione.tables;

/**
 * The paper ballots of a round.
 *
 * @param handedOut how many people chose paper
 * @param counted sheets that two operators read alike, or a third action decided
 * @param spoiled sheets that were blank or not valid
 * @param unsettled sheets that one operator has read, or two differently
 */
public record PaperSum(int handedOut, int counted, int spoiled, int unsettled) {

    /** Whether sheets are still to be read, as far as one can tell: people may keep theirs. */
    boolean waiting() {
        return unsettled > 0 || counted + spoiled < handedOut;
    }

    /** Whether one more sheet in the urn is one more than people who chose paper. */
    boolean full() {
        return counted + spoiled >= handedOut;
    }

    boolean none() {
        return handedOut == 0 && counted == 0 && spoiled == 0;
    }
}
