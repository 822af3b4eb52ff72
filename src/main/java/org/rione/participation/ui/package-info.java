/** Parts for the pages of subjects: votes, ratings, comments. */
@NamedInterface("ui")
@NullMarked
package org.rione.participation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
