package org.rione.reports.ui;

import org.rione.reports.ReportLinks;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.AdministrationEntry.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to what people say about the service. */
@Configuration(proxyBeanMethods = false)
class RatingsEntry {

    @Bean
    AdministrationEntry serviceRatings() {
        return AdministrationEntry.forAdministrators(Room.REPORTS, 47, ReportLinks.RATINGS, "star", "reports.ratings");
    }
}
