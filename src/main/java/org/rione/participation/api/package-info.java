/** Votes and comments for programs. */
@NullMarked
package org.rione.participation.api;

import org.jspecify.annotations.NullMarked;
