/** Pure counting: ballots and a tie rule go in, winners and the steps that led there come out. */
@NullMarked
package org.rione.tables.count;

import org.jspecify.annotations.NullMarked;
