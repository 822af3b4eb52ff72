/** Reports of people without an account: kept until the link in a letter is used, then as good as any other. */
@NullMarked
package org.rione.reports.visitors;

import org.jspecify.annotations.NullMarked;
