/** The addresses of the sheet for the street. */
@NullMarked
package org.rione.reports.worklist.api;

import org.jspecify.annotations.NullMarked;
