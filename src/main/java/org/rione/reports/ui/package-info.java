/** The pages of reports. */
@NullMarked
package org.rione.reports.ui;

import org.jspecify.annotations.NullMarked;
