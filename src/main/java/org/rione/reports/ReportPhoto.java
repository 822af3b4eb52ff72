package org.rione.reports;

import java.util.UUID;

/**
 * A picture of a report that may be shown.
 *
 * @param afterWork whether it shows how it is after the work, from the office
 */
public record ReportPhoto(UUID id, String caption, int width, int height, boolean afterWork) {}
