/** Tables and rounds for programs. */
@NullMarked
package org.rione.tables.api;

import org.jspecify.annotations.NullMarked;
