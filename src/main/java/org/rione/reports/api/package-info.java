/** Reports for programs. */
@NullMarked
package org.rione.reports.api;

import org.jspecify.annotations.NullMarked;
