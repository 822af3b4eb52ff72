package org.rione.reports.streets.ui;

import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.AdministrationEntry.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the list of streets. */
@Configuration(proxyBeanMethods = false)
class StreetsEntry {

    @Bean
    AdministrationEntry cityStreets() {
        return AdministrationEntry.forAdministrators(Room.CITY, 43, "/" + StreetsView.ROUTE, "road", "reports.streets");
    }
}
