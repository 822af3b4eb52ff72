/** Proposes a category, and warns of danger, from what somebody writes: on this machine, asking nobody. */
@NullMarked
package org.rione.reports.suggest;

import org.jspecify.annotations.NullMarked;
