package org.rione.reports.suggest.ui;

import java.util.List;
import org.rione.shared.Role;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the figures of the proposals. */
@Configuration(proxyBeanMethods = false)
class SuggestionsEntry {

    @Bean
    AdministrationEntry categorySuggestions() {
        return new AdministrationEntry(
                42,
                "/" + SuggestionsView.ROUTE,
                Icon.of("target"),
                "reports.suggestions.title",
                "reports.suggestions.lead",
                List.of(Role.ADMINISTRATOR));
    }
}
