/** What takes place in the city: its calendar, the register of associations, their initiatives. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "shared :: sql",
            "shared :: api",
            "shared :: calendar",
            "territory",
            "territory :: ui",
            "identity",
            "moderation",
            "moderation :: spi"
        })
@NullMarked
package org.rione.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
