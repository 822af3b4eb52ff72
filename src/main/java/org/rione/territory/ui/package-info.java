/** The screen on which the administration gives the city its borders. */
@NullMarked
package org.rione.territory.ui;

import org.jspecify.annotations.NullMarked;
