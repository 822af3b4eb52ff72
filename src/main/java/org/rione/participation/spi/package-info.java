/** The sockets through which subjects of other modules take part. */
@NamedInterface("spi")
@NullMarked
package org.rione.participation.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
