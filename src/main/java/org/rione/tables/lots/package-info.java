/** Seats given by lot, in a way that anybody can draw again. */
@NullMarked
package org.rione.tables.lots;

import org.jspecify.annotations.NullMarked;
