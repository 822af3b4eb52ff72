package org.rione.territory;

/**
 * A quarter of the city.
 *
 * @param slug short and stable, such as {@code centro-storico}; unique, used in addresses
 * @param active false when the last uploaded borders no longer name it; its old reports still do
 */
public record Neighbourhood(NeighbourhoodId id, String slug, String name, boolean active) {}
