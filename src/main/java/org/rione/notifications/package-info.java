/** Tells people what happened to what they care about; owns the outbox through which all mail leaves. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "shared :: sql",
            "identity",
            "moderation",
            "participation",
            "programme",
            "reports",
            "tables"
        })
@NullMarked
package org.rione.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
