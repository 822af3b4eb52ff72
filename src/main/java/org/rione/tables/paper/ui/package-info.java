/** The desk's screens for paper ballots. */
@NullMarked
package org.rione.tables.paper.ui;

import org.jspecify.annotations.NullMarked;
