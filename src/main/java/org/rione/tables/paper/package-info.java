/** Ballots on paper: printed with a code, handed out in exchange for the other channel, read twice by two people. */
@NullMarked
package org.rione.tables.paper;

import org.jspecify.annotations.NullMarked;
