/** Neighbourhood tables: members, voting rounds, priorities. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "shared :: sql",
            "shared :: api",
            "shared :: calendar",
            "shared :: feed",
            "shared :: files",
            "shared :: photos",
            "territory",
            "territory :: ui",
            "identity",
            "moderation",
            "moderation :: spi",
            "participation",
            "participation :: spi",
            "participation :: ui"
        })
@NullMarked
package org.rione.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
