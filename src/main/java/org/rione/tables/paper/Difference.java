package org.rione.tables.paper;

/** A sheet that two operators read differently. */
public record Difference(String code, Reading first, Reading second) {}
