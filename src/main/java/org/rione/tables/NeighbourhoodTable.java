package org.rione.tables;

/**
 * A neighbourhood table: residents who vote on what to ask of the offices.
 *
 * @param mandate what the table is for, in its own words
 * @param answerDays the days within which offices owe an answer to a published priority
 * @param members how many people sit at it
 */
public record NeighbourhoodTable(TableId id, String slug, String name, String mandate, int answerDays, int members) {}
