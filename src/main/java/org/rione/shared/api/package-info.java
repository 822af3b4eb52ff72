/** What the interfaces for programs have in common. */
@NamedInterface("api")
@NullMarked
package org.rione.shared.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
