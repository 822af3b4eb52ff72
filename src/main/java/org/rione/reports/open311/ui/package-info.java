/** The screens about Open311: keys, contractors, and what programmers need to know. */
@NullMarked
package org.rione.reports.open311.ui;

import org.jspecify.annotations.NullMarked;
