package org.rione.reports;

import org.rione.shared.GeoPoint;

/** Reports that lie close together. */
public record ReportCluster(GeoPoint middle, int inTime, int inHand, int late) {}
