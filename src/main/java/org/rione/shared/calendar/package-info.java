/** What modules offer to the calendar of the city, and iCalendar files made of it. */
@NamedInterface("calendar")
@NullMarked
package org.rione.shared.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
