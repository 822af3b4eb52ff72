/** The receipt of a report, as a tagged PDF. */
@NullMarked
package org.rione.reports.receipt;

import org.jspecify.annotations.NullMarked;
