/** Sign-in, registration, personal area and the administration of people. */
@NullMarked
package org.rione.identity.ui;

import org.jspecify.annotations.NullMarked;
