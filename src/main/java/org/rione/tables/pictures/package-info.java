/** Pictures of the table's own proposals: taken in while a round is prepared, shown with it. */
@NullMarked
package org.rione.tables.pictures;

import org.jspecify.annotations.NullMarked;
