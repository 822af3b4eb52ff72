/** How the sheet for the street looks. */
@NullMarked
package org.rione.reports.worklist.ui;

import org.jspecify.annotations.NullMarked;
