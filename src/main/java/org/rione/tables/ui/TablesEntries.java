package org.rione.tables.ui;

import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.AdministrationEntry.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the administration can do here. */
@Configuration(proxyBeanMethods = false)
class TablesEntries {

    @Bean
    AdministrationEntry tablesEntry() {
        return AdministrationEntry.forAdministrators(Room.TABLES, 40, TablesOfficeView.PATH, "users", "tables.office");
    }
}
