/** The form with which somebody sends a report, in the three steps of the national model. */
@NullMarked
package org.rione.reports.ui.send;

import org.jspecify.annotations.NullMarked;
