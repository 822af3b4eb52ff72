/** The screen on which the administration gives the city its borders, and the field in which others choose a quarter. */
@NamedInterface("ui")
@NullMarked
package org.rione.territory.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
