/** What surrounds every page: frame, errors, the rules of entry, pages served without a session. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "identity"})
@NullMarked
package org.rione.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
