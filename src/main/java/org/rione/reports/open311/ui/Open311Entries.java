package org.rione.reports.open311.ui;

import static org.rione.shared.ui.AdministrationEntry.forAdministrators;

import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.AdministrationEntry.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the administration can do about programs. */
@Configuration(proxyBeanMethods = false)
class Open311Entries {

    @Bean
    AdministrationEntry open311Keys() {
        return forAdministrators(Room.PROGRAMS, 60, "/" + ApiKeysView.ROUTE, "key", "reports.open311.keys");
    }

    @Bean
    AdministrationEntry contractors() {
        return forAdministrators(Room.PROGRAMS, 62, "/" + ContractorsView.ROUTE, "tool", "reports.open311.contractors");
    }

    @Bean
    AdministrationEntry importRequests() {
        return forAdministrators(Room.PROGRAMS, 64, "/" + ImportRequestsView.ROUTE, "upload", "reports.open311.import");
    }
}
