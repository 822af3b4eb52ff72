/** What reporters say about the service: at its end, and once for each time a report is closed. */
@NullMarked
package org.rione.reports.survey;

import org.jspecify.annotations.NullMarked;
