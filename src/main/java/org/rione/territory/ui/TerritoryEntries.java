package org.rione.territory.ui;

import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.AdministrationEntry.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the administration can do here. */
@Configuration(proxyBeanMethods = false)
class TerritoryEntries {

    @Bean
    AdministrationEntry neighbourhoods() {
        return AdministrationEntry.forAdministrators(Room.CITY, 30, "/" + BordersView.ROUTE, "map", "territory.view");
    }
}
