/** The pages of calendar, associations and initiatives. */
@NullMarked
package org.rione.community.ui;

import org.jspecify.annotations.NullMarked;
