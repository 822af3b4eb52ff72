package org.rione.shared.ui;

import java.util.List;

/**
 * A page of the administration, as {@code /amministrazione} lists it. A module offers one by a {@code @Bean} method.
 *
 * @param order smaller comes first
 * @param textKey key of one line that says what is done there
 * @param roles who sees the entry; the page itself is closed by its own annotations
 */
public record AdministrationEntry(
        int order, String href, Icon icon, String titleKey, String textKey, List<String> roles) {

    public AdministrationEntry {
        roles = List.copyOf(roles);
    }
}
