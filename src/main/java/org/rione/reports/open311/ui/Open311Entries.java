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
        return new AdministrationEntry(
                60,
                "/" + ApiKeysView.ROUTE,
                Icon.of("key"),
                "reports.open311.keys.title",
                "reports.open311.keys.lead",
                List.of(Role.ADMINISTRATOR));
    }
}
