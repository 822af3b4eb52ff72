/** Which office answers a new report, and why. */
@NullMarked
package org.rione.reports.routing;

import org.jspecify.annotations.NullMarked;
