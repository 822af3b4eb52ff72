/** Who did what, when. Hears every domain event inside its transaction; knows no module. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "shared :: sql"})
@NullMarked
package org.rione.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
