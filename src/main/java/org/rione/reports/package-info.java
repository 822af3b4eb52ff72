/** Residents' reports: from the first photo to the office's answer. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "shared :: sql",
            "shared :: api",
            "shared :: feed",
            "shared :: files",
            "shared :: photos",
            "shared :: calendar",
            "territory",
            "territory :: ui",
            "identity",
            "moderation",
            "moderation :: screening",
            "moderation :: spi",
            "moderation :: ui",
            "participation",
            "participation :: spi",
            "participation :: ui"
        })
@NullMarked
package org.rione.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
