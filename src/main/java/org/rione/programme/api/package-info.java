/** Programmes and actions for programs: read-only resources under {@code /api/v1}. */
@NullMarked
package org.rione.programme.api;

import org.jspecify.annotations.NullMarked;
