package org.rione.identity.ui;

import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.AdministrationEntry.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of this module in the administration. */
@Configuration(proxyBeanMethods = false)
class IdentityEntries {

    @Bean
    AdministrationEntry peopleEntry() {
        return AdministrationEntry.forAdministrators(Room.PEOPLE, 10, PeopleView.PATH, "users", "identity.people");
    }
}
