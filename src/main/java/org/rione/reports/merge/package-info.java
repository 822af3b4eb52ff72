/** Two reports about the same thing become one, and can be parted again. */
@NullMarked
package org.rione.reports.merge;

import org.jspecify.annotations.NullMarked;
