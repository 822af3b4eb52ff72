/** The calendar for other calendars. */
@NullMarked
package org.rione.community.api;

import org.jspecify.annotations.NullMarked;
