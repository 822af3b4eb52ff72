/** The officer's work: taking steps back, many reports at once, ready-made sentences. */
@NullMarked
package org.rione.reports.desk;

import org.jspecify.annotations.NullMarked;
