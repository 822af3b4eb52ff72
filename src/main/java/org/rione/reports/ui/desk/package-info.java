/** The workbench of an office. */
@NullMarked
package org.rione.reports.ui.desk;

import org.jspecify.annotations.NullMarked;
