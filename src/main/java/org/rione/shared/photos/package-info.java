/** The darkroom: makes clean pictures out of whatever people upload. */
@NamedInterface("photos")
@NullMarked
package org.rione.shared.photos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
