/** The pictures of reports on disk, and the covers that moderators paint over parts of them. */
@NullMarked
package org.rione.reports.photos;

import org.jspecify.annotations.NullMarked;
