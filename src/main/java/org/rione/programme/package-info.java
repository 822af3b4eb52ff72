/** The city's programme: sections, actions, their progress. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "shared :: sql",
            "shared :: calendar",
            "territory",
            "identity",
            "moderation",
            "moderation :: spi",
            "participation",
            "participation :: spi",
            "participation :: ui"
        })
@NullMarked
package org.rione.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
