@NullMarked
package org.rione.tables.ui;

import org.jspecify.annotations.NullMarked;
