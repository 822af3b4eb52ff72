package org.rione.moderation.ui;

import java.util.List;
import org.rione.shared.Role;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.AdministrationEntry.Room;
import org.rione.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What moderation offers to the administration. */
@Configuration(proxyBeanMethods = false)
class ModerationEntries {

    @Bean
    AdministrationEntry moderationPolicyEntry() {
        return new AdministrationEntry(
                Room.PEOPLE,
                50,
                ModerationLinks.POLICY,
                Icon.of("shield-check"),
                "moderation.policy.title",
                "moderation.policy.brief",
                List.of(Role.ADMINISTRATOR));
    }
}
