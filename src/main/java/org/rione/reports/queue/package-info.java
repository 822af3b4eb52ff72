/** Reports written on a telephone without a connection, and sent once when it returns. */
@NullMarked
package org.rione.reports.queue;

import org.jspecify.annotations.NullMarked;
