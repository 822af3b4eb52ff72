/** The city's ground: its border, its neighbourhoods, where a point lies. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "shared :: sql", "shared :: api"})
@NullMarked
package org.rione.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
