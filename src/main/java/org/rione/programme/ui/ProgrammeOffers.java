package org.rione.programme.ui;

import java.util.List;
import org.rione.programme.ProgrammeLinks;
import org.rione.shared.Role;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.AdministrationEntry.Room;
import org.rione.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of this module in the administration. */
@Configuration(proxyBeanMethods = false)
class ProgrammeOffers {

    @Bean
    AdministrationEntry programmesEntry() {
        return new AdministrationEntry(
                Room.CITY,
                10,
                ProgrammeLinks.ADMINISTRATION,
                Icon.of("upload"),
                "programme.admin.title",
                "programme.admin.entry",
                List.of(Role.ADMINISTRATOR));
    }
}
