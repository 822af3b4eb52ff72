package org.rione.tables.count;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Where an option ended.
 *
 * @param score marks or points; with Schulze the comparisons it wins by the strongest chains; with a budget its votes
 * @param backers people who gave it anything, or put it first
 * @param place from 1
 * @param missing what it was short of winning: marks, points, votes or money; 0 for winners and for those that the lot
 *     left out
 * @param byLot whether the lot decided whether it won
 */
public record Standing(
        String option, BigFraction score, long backers, int place, boolean won, BigFraction missing, boolean byLot) {}
