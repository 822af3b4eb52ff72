package org.rione.identity;

/**
 * A municipal office that is in charge of actions and answers reports.
 *
 * @param code short and stable, such as {@code lavori-pubblici}; unique
 * @param external whether this is a contractor or a utility that answers like an office
 */
public record Office(OfficeId id, String code, String name, boolean external) {}
