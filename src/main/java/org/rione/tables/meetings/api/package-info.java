@NullMarked
package org.rione.tables.meetings.api;

import org.jspecify.annotations.NullMarked;
