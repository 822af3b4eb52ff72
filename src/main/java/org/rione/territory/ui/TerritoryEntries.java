package org.rione.territory.ui;

import java.util.List;
import org.rione.shared.Role;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the administration can do here. */
@Configuration(proxyBeanMethods = false)
class TerritoryEntries {

    @Bean
    AdministrationEntry neighbourhoods() {
        return new AdministrationEntry(
                30,
                "/" + BordersView.ROUTE,
                Icon.of("map"),
                "territory.view.title",
                "territory.view.lead",
                List.of(Role.ADMINISTRATOR));
    }
}
