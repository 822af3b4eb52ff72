/** What people write is reviewed: one queue, decisions with reasons. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "shared :: sql", "identity"})
@NullMarked
package org.rione.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
