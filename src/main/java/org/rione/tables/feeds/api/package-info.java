/** The two addresses of a table that programs follow. */
@NullMarked
package org.rione.tables.feeds.api;

import org.jspecify.annotations.NullMarked;
