/** How people come to a seat at a table and leave it: invitations, requests, terms. */
@NullMarked
package org.rione.tables.joining;

import org.jspecify.annotations.NullMarked;
