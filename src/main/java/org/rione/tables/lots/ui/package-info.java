@NullMarked
package org.rione.tables.lots.ui;

import org.jspecify.annotations.NullMarked;
