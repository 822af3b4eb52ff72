package org.rione.reports.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rione.reports.ReportFilter;
import org.rione.reports.ReportLinks;
import org.rione.shared.ui.PageRequest;
import org.rione.territory.Territory;
import org.springframework.stereotype.Component;

/** Reads what the address of the list asks for, for others who answer the same question in another form. */
@Component
public class ReportQuery {

    private final Territory territory;

    ReportQuery(Territory territory) {
        this.territory = territory;
    }

    /** @param page the address of the page that shows the same */
    public record Asked(ReportFilter filter, String page) {}

    /** Parameters that the page does not know, or not with this value, count as little as they do there. */
    public Asked read(Map<String, List<String>> parameters, Locale language) {
        var address = ListAddress.of(new PageRequest(ReportLinks.LIST, parameters, language), territory);
        return new Asked(address.filter(), address.with(address.order()).href());
    }
}
