package org.rione.identity.ui;

import java.util.List;
import org.rione.shared.Role;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.AdministrationEntry.Room;
import org.rione.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of this module in the administration. */
@Configuration(proxyBeanMethods = false)
class IdentityEntries {

    @Bean
    AdministrationEntry peopleEntry() {
        return AdministrationEntry.forAdministrators(Room.PEOPLE, 10, PeopleView.PATH, "users", "identity.people");
    }

    @Bean
    AdministrationEntry residenceEntry() {
        return new AdministrationEntry(
                Room.PEOPLE,
                12,
                ResidenceDeskView.PATH,
                Icon.of("map-pin"),
                "identity.desk.residence.title",
                "identity.desk.residence.lead",
                List.of(Role.DESK, Role.ADMINISTRATOR));
    }
}
