/** The screens of a session: the facilitator's, the projector's, the way in, the tablet. */
@NullMarked
package org.rione.tables.session.ui;

import org.jspecify.annotations.NullMarked;
