package org.rione.reports.suggest;

/**
 * A category that words suggest.
 *
 * @param confidence from 0 to 1; those of all categories together are 1
 */
public record Suggestion(String category, double confidence) {}
