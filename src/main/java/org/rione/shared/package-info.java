/** Words every module speaks: ids, refusals, events, texts. Depends on nothing of ours. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rione.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
