/** The socket through which moderation reaches the content of other modules. */
@NamedInterface("spi")
@NullMarked
package org.rione.moderation.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
