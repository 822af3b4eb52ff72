package org.rione.reports.suggest.ui;

import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.AdministrationEntry.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the figures of the proposals. */
@Configuration(proxyBeanMethods = false)
class SuggestionsEntry {

    @Bean
    AdministrationEntry categorySuggestions() {
        return AdministrationEntry.forAdministrators(
                Room.REPORTS, 42, "/" + SuggestionsView.ROUTE, "target", "reports.suggestions");
    }
}
