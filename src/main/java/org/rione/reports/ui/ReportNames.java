package org.rione.reports.ui;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.shared.ui.Tr;
import org.rione.territory.Neighbourhood;
import org.rione.territory.NeighbourhoodId;
import org.rione.territory.Territory;
import org.springframework.stereotype.Component;

/** Names for the ids that reports carry, in the page's language. */
@Component
public class ReportNames {

    private final ReportCategories categories;
    private final Territory territory;
    private final Offices offices;

    ReportNames(ReportCategories categories, Territory territory, Offices offices) {
        this.categories = categories;
        this.territory = territory;
        this.offices = offices;
    }

    /** Looks all names up once, for the building of one page. */
    public Known now() {
        return new Known(
                categories.all().stream().collect(toMap(Category::code, category -> category)),
                offices.all().stream().collect(toMap(Office::id, Office::name)),
                territory);
    }

    /** The names at one moment. */
    public record Known(Map<String, Category> categories, Map<OfficeId, String> offices, Territory territory) {

        public String category(String code) {
            return Optional.ofNullable(categories.get(code))
                    .map(category -> category.name(Tr.locale()))
                    .orElse(code);
        }

        public String icon(String code) {
            return Optional.ofNullable(categories.get(code)).map(Category::icon).orElse("dots");
        }

        public Optional<String> office(Optional<OfficeId> id) {
            return id.map(offices::get);
        }

        public Optional<String> quarter(Optional<NeighbourhoodId> id) {
            return id.flatMap(territory::find).map(Neighbourhood::name);
        }
    }
}
