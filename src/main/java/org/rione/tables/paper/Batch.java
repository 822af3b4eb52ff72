package org.rione.tables.paper;

/** Sheets printed together; numbered from 1 in each round. */
public record Batch(int number, int sheets) {}
