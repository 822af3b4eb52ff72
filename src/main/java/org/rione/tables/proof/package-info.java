/** What a published round shows to those who do not believe it: the file round/1, its chain of hashes, the recount. */
@NullMarked
package org.rione.tables.proof;

import org.jspecify.annotations.NullMarked;
