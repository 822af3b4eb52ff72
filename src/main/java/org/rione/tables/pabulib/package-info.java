/** Files of pabulib.org, the library of participatory budgets: read, written, counted on the command line. */
@NullMarked
package org.rione.tables.pabulib;

import org.jspecify.annotations.NullMarked;
