package org.rione.reports;

/** A promise in working days: how many were given, how many have passed, how many are too many. */
public record ReportPromise(int given, int passed, int over) {}
