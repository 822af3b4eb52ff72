/** What a category asks beyond the form that all reports share, and what reporters answered. */
@NullMarked
package org.rione.reports.questions;

import org.jspecify.annotations.NullMarked;
