/** What the shared tablet asks and sends. */
@NullMarked
package org.rione.tables.session.api;

import org.jspecify.annotations.NullMarked;
