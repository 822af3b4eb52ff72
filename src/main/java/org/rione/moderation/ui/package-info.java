/** The queue, the register, the rules, and a link by which anybody notifies content. */
@NamedInterface("ui")
@NullMarked
package org.rione.moderation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
