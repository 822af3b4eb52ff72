/** The city's own list of streets, to find an address without asking anybody else. */
@NullMarked
package org.rione.reports.streets;

import org.jspecify.annotations.NullMarked;
