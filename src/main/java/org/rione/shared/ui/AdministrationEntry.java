package org.rione.shared.ui;

import java.util.List;
import org.rione.shared.Role;

/**
 * A page of the administration, as {@code /amministrazione} lists it. A module offers one by a {@code @Bean} method.
 *
 * @param room what the page belongs to; the entries of a room stand together
 * @param order smaller comes first in its room
 * @param textKey key of one line that says what is done there
 * @param roles who sees the entry; the page itself is closed by its own annotations
 */
public record AdministrationEntry(
        Room room, int order, String href, Icon icon, String titleKey, String textKey, List<String> roles) {

    /** The parts of the administration, in the order in which a new city meets them. */
    public enum Room {
        CITY,
        PEOPLE,
        REPORTS,
        TABLES,
        PROGRAMS
    }

    public AdministrationEntry {
        roles = List.copyOf(roles);
    }

    /** For administrators alone; its words are {@code texts.title} and {@code texts.lead}. */
    public static AdministrationEntry forAdministrators(Room room, int order, String href, String icon, String texts) {
        return new AdministrationEntry(
                room, order, href, Icon.of(icon), texts + ".title", texts + ".lead", List.of(Role.ADMINISTRATOR));
    }
}
