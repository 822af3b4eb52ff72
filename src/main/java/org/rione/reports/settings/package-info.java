/** What the administration sets for reports. */
@NullMarked
package org.rione.reports.settings;

import org.jspecify.annotations.NullMarked;
