package org.rione.tables.count;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What an option costs each of its voters who can pay that much; the others pay all they have.
 *
 * @param error the price is at most this far from the exact one
 * @param exact once somebody has worked it out
 */
record Offer(
        int option, double price, double error, @Nullable BigFraction exact) {}
