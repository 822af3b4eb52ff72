/** Meetings of the tables: when and where, what is on the agenda, what was said, who was there. */
@NullMarked
package org.rione.tables.meetings;

import org.jspecify.annotations.NullMarked;
