/**
 * Pure counting: ballots and a tie rule go in, winners and the steps that led there come out. Whole numbers and exact
 * fractions only, no Spring, no clock, no database.
 */
@NullMarked
package org.rione.tables.count;

import org.jspecify.annotations.NullMarked;
