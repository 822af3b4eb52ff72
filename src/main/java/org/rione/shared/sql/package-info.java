/** What every store needs beyond jOOQ. */
@NamedInterface("sql")
@NullMarked
package org.rione.shared.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
