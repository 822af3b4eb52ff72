package org.rione.reports.streets.ui;

import java.util.List;
import org.rione.shared.Role;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the list of streets. */
@Configuration(proxyBeanMethods = false)
class StreetsEntry {

    @Bean
    AdministrationEntry cityStreets() {
        return new AdministrationEntry(
                43,
                "/" + StreetsView.ROUTE,
                Icon.of("road"),
                "reports.streets.title",
                "reports.streets.lead",
                List.of(Role.ADMINISTRATOR));
    }
}
