/** The darkroom: makes clean pictures out of whatever people upload. Knows nothing of reports. */
@NullMarked
package org.rione.reports.photos;

import org.jspecify.annotations.NullMarked;
