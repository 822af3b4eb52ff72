/** Reports in the words of Open311 GeoReport v2, for other programs. Its vocabulary is spoken nowhere else. */
@NullMarked
package org.rione.reports.open311;

import org.jspecify.annotations.NullMarked;
