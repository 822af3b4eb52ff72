package org.rione.reports;

import java.util.UUID;

/** A picture of a report that may be shown. */
public record ReportPhoto(UUID id, String caption, int width, int height) {}
