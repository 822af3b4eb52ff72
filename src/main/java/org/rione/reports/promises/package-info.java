/** Which action of a programme a report is about. */
@NullMarked
package org.rione.reports.promises;

import org.jspecify.annotations.NullMarked;
