package org.rione.tables.paper.ui;

import java.util.List;
import org.rione.shared.Role;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.AdministrationEntry.Room;
import org.rione.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's door to paper ballots. */
@Configuration(proxyBeanMethods = false)
class PaperEntries {

    @Bean
    AdministrationEntry paperEntry() {
        return new AdministrationEntry(
                Room.TABLES,
                45,
                PaperDeskView.PATH,
                Icon.of("inbox"),
                "tables.paper.desk.title",
                "tables.paper.desk.lead",
                List.of(Role.DESK, Role.ADMINISTRATOR));
    }
}
