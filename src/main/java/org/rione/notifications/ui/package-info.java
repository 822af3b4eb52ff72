/** What people see of their notices and, in the demonstration, of the mail. */
@NullMarked
package org.rione.notifications.ui;

import org.jspecify.annotations.NullMarked;
