/** What would have been decided by other rules: on invented ballots before a round opens, on the published ones afterwards. */
@NullMarked
package org.rione.tables.whatif;

import org.jspecify.annotations.NullMarked;
