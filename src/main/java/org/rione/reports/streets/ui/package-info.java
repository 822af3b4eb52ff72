/** Where the administration brings in the list of streets. */
@NullMarked
package org.rione.reports.streets.ui;

import org.jspecify.annotations.NullMarked;
