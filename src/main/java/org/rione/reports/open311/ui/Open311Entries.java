package org.rione.reports.open311.ui;

import java.util.List;
import org.rione.shared.Role;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the administration can do about programs. */
@Configuration(proxyBeanMethods = false)
class Open311Entries {

    @Bean
    AdministrationEntry open311Keys() {
        return entry(60, ApiKeysView.ROUTE, "key", "reports.open311.keys");
    }

    @Bean
    AdministrationEntry contractors() {
        return entry(62, ContractorsView.ROUTE, "tool", "reports.open311.contractors");
    }

    @Bean
    AdministrationEntry importRequests() {
        return entry(64, ImportRequestsView.ROUTE, "upload", "reports.open311.import");
    }

    private static AdministrationEntry entry(int order, String route, String icon, String texts) {
        return new AdministrationEntry(
                order, "/" + route, Icon.of(icon), texts + ".title", texts + ".lead", List.of(Role.ADMINISTRATOR));
    }
}
