package org.rione.identity.ui;

import java.util.List;
import org.rione.shared.Role;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of this module in the administration. */
@Configuration(proxyBeanMethods = false)
class IdentityEntries {

    @Bean
    AdministrationEntry peopleEntry() {
        return new AdministrationEntry(
                10,
                PeopleView.PATH,
                Icon.of("users"),
                "identity.people.title",
                "identity.people.lead",
                List.of(Role.ADMINISTRATOR));
    }
}
