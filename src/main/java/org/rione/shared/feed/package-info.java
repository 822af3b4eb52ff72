/** Feeds for readers of news. */
@NamedInterface("feed")
@NullMarked
package org.rione.shared.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
