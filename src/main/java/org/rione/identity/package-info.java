/** Who people are: accounts, sign-in, roles, offices, residence. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "shared :: sql", "territory"})
@NullMarked
package org.rione.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
