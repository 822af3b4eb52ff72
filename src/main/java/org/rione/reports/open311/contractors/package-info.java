/** Reports on their way to contractors, by Open311 or by letter, and what comes back. */
@NullMarked
package org.rione.reports.open311.contractors;

import org.jspecify.annotations.NullMarked;
