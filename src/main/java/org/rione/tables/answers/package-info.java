/** What became of the priorities that tables voted: each goes to an office, which owes a public answer by a day. */
@NullMarked
package org.rione.tables.answers;

import org.jspecify.annotations.NullMarked;
