package org.rione.reports.settings.ui;

import static org.rione.shared.ui.AdministrationEntry.forAdministrators;

import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.AdministrationEntry.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the administration can do for reports. */
@Configuration(proxyBeanMethods = false)
class ReportEntries {

    @Bean
    AdministrationEntry reportCategories() {
        return forAdministrators(Room.REPORTS, 40, "/" + CategoriesView.ROUTE, "list", "reports.categories");
    }

    @Bean
    AdministrationEntry ownHolidays() {
        return forAdministrators(Room.CITY, 44, "/" + HolidaysView.ROUTE, "calendar", "reports.holidays");
    }

    @Bean
    AdministrationEntry reportTemplates() {
        return forAdministrators(Room.REPORTS, 46, "/" + TemplatesView.ROUTE, "message", "reports.templates");
    }

    @Bean
    AdministrationEntry reportRouting() {
        return forAdministrators(Room.REPORTS, 42, "/" + RoutingView.ROUTE, "arrow-right", "reports.routing");
    }
}
