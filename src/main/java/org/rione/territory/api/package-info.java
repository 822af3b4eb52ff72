/** The city's borders for programs and maps. */
@NullMarked
package org.rione.territory.api;

import org.jspecify.annotations.NullMarked;
