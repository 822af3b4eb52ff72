/** Promised days: working days, the clock that stops and starts anew, reminders to offices. */
@NullMarked
package org.rione.reports.deadlines;

import org.jspecify.annotations.NullMarked;
