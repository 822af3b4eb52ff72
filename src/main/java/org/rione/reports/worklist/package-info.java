/** The sheet that goes out to the street: chosen reports in walking order, done on the spot, with or without a network. */
@NullMarked
package org.rione.reports.worklist;

import org.jspecify.annotations.NullMarked;
