/** Files of reports from other systems, in the words of Open311: XML, JSON and CSV. */
@NullMarked
package org.rione.reports.open311.files;

import org.jspecify.annotations.NullMarked;
