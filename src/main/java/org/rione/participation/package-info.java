/** Votes, ratings and comments on any subject. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "shared :: sql",
            "shared :: api",
            "identity",
            "moderation",
            "moderation :: screening",
            "moderation :: spi",
            "moderation :: ui"
        })
@NullMarked
package org.rione.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
