/** How the application is run: its database, its command line, its demonstration city. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package org.rione.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
