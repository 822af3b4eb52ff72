/** One letter, before the closing, to those who have not voted. */
@NullMarked
package org.rione.tables.reminder;

import org.jspecify.annotations.NullMarked;
