/** Files that people send: what they are, whatever they are called, and what they may be called. */
@NamedInterface("files")
@NullMarked
package org.rione.shared.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
