/** A round voted in a meeting: who is in the room, one tablet for those without a phone, the minutes. */
@NullMarked
package org.rione.tables.session;

import org.jspecify.annotations.NullMarked;
