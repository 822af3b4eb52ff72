package org.rione.community.ui;

import java.util.List;
import org.rione.shared.Role;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.AdministrationEntry.Room;
import org.rione.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the administration can do here. */
@Configuration(proxyBeanMethods = false)
class CommunityEntries {

    @Bean
    AdministrationEntry associationsEntry() {
        return new AdministrationEntry(
                Room.CITY,
                45,
                AssociationsOfficeView.PATH,
                Icon.of("users"),
                "community.office.title",
                "community.office.lead",
                List.of(Role.ADMINISTRATOR));
    }
}
