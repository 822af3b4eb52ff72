package org.rione.reports.settings.ui;

import java.util.List;
import org.rione.shared.Role;
import org.rione.shared.ui.AdministrationEntry;
import org.rione.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the administration can do for reports. */
@Configuration(proxyBeanMethods = false)
class ReportEntries {

    @Bean
    AdministrationEntry reportCategories() {
        return entry(40, CategoriesView.ROUTE, "list", "reports.categories");
    }

    @Bean
    AdministrationEntry ownHolidays() {
        return entry(44, HolidaysView.ROUTE, "calendar", "reports.holidays");
    }

    @Bean
    AdministrationEntry reportTemplates() {
        return entry(46, TemplatesView.ROUTE, "message", "reports.templates");
    }

    @Bean
    AdministrationEntry reportRouting() {
        return entry(42, RoutingView.ROUTE, "arrow-right", "reports.routing");
    }

    private static AdministrationEntry entry(int order, String route, String icon, String texts) {
        return new AdministrationEntry(
                order, "/" + route, Icon.of(icon), texts + ".title", texts + ".lead", List.of(Role.ADMINISTRATOR));
    }
}
