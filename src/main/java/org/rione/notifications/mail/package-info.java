/** The outbox and the ways by which letters leave. */
@NullMarked
package org.rione.notifications.mail;

import org.jspecify.annotations.NullMarked;
