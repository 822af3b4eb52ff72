package org.rione.tables.meetings;

/**
 * How many were there. The names are for the members of the table.
 *
 * @param present members who were there
 * @param members how many sat at the table then
 * @param guests people who were there without a seat
 */
public record Attendance(int present, int members, int guests) {}
