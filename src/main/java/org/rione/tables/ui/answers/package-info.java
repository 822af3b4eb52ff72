/** The screens of what became of priorities. */
@NullMarked
package org.rione.tables.ui.answers;

import org.jspecify.annotations.NullMarked;
