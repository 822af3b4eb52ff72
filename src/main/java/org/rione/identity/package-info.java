/** Who people are: accounts, sign-in, roles, offices, residence. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "shared :: sql", "territory", "territory :: ui"})
@NullMarked
package org.rione.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
