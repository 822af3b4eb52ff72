/** The calendar for other calendars, and the community for programs. */
@NullMarked
package org.rione.community.api;

import org.jspecify.annotations.NullMarked;
