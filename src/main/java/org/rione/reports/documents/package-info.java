/** Documents that reporters attach: for themselves and for those who answer, never for the public. */
@NullMarked
package org.rione.reports.documents;

import org.jspecify.annotations.NullMarked;
