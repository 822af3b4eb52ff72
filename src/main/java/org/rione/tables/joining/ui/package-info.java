@NullMarked
package org.rione.tables.joining.ui;

import org.jspecify.annotations.NullMarked;
