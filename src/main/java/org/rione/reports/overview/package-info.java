/** All public reports in memory, a few bytes each: what is counted, and what lies where on the map. */
@NullMarked
package org.rione.reports.overview;

import org.jspecify.annotations.NullMarked;
