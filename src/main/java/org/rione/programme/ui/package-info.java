/** The pages of programmes and actions, and the administration of programmes. */
@NullMarked
package org.rione.programme.ui;

import org.jspecify.annotations.NullMarked;
