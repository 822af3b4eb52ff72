/** The pages of the administration for reports. */
@NullMarked
package org.rione.reports.settings.ui;

import org.jspecify.annotations.NullMarked;
