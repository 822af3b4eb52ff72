@NullMarked
package org.rione.tables.meetings.ui;

import org.jspecify.annotations.NullMarked;
