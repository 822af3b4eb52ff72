/** Trying other rules on a round: the page for everybody, and the one for those who prepare it. */
@NullMarked
package org.rione.tables.ui.whatif;

import org.jspecify.annotations.NullMarked;
