package org.rione.identity;

/**
 * A municipal office that is in charge of actions and answers reports.
 *
 * @param code short and stable, such as {@code lavori-pubblici}; unique
 */
public record Office(OfficeId id, String code, String name) {}
