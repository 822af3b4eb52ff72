/** What calendars and readers of news get of one table: its own iCalendar and its own Atom feed. */
@NullMarked
package org.rione.tables.feeds;

import org.jspecify.annotations.NullMarked;
