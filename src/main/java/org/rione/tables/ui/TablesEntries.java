package org.rione.tables.ui;

import java.util.List;
import org.rione.shared.Role;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the administration can do here. */
@Configuration(proxyBeanMethods = false)
class TablesEntries {

    @Bean
    AdministrationEntry tablesEntry() {
        return new AdministrationEntry(
                40,
                TablesOfficeView.PATH,
                Icon.of("users"),
                "tables.office.title",
                "tables.office.lead",
                List.of(Role.ADMINISTRATOR));
    }
}
