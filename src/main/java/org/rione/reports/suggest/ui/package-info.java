/** What the administration sees of the proposals. */
@NullMarked
package org.rione.reports.suggest.ui;

import org.jspecify.annotations.NullMarked;
