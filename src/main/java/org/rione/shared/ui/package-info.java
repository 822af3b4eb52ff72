/** What every screen is built from: elements in our look, texts in the page's language, public pages. */
@NamedInterface("ui")
@NullMarked
package org.rione.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
