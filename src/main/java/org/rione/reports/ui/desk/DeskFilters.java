package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Optional;
import org.rione.identity.Office;
import org.rione.reports.Category;
import org.rione.reports.DeskFilter;
import org.rione.reports.ReportDesk;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.Tr;

/** The filters of the desk: every choice is a link to the queue it gives, with how many there are. */
final class DeskFilters {

    private static final String KIND = "reports.desk.kind";

    static Component of(
            DeskAddress address, ReportDesk.Figures figures, List<Category> categories, List<Office> offices) {
        var row = attr(
                div("rn-scroller rn-report-filters"),
                "data-wrap",
                "",
                "role",
                "group",
                "aria-label",
                t("reports.filter"));
        for (var kind : DeskFilter.Kind.values()) {
            var pill = link(
                    "rn-pill",
                    address.with(address.filter().with(kind)).href(),
                    text(t(KIND, kind)),
                    text("rn-num", Numbers.whole(figures.of(kind))));
            row.add(current(pill, kind == address.filter().kind()));
        }
        row.add(quarters(address), categories(address, categories));
        if (offices.size() > 1) {
            row.add(offices(address, offices));
        }
        return div("rn-stack rn-desk-filters", search(address), row);
    }

    private static <T extends Component> T current(T pill, boolean chosen) {
        return chosen ? attr(pill, "aria-current", "true") : pill;
    }

    /** A plain form: the words are in the address, and without the application it works the same. */
    private static Component search(DeskAddress address) {
        var form = attr(el("form", "rn-row rn-report-search"), "method", "get", "action", "/ufficio", "role", "search");
        address.kept()
                .forEach((name, value) ->
                        form.add(attr(new HtmlContainer("input"), "type", "hidden", "name", name, "value", value)));
        var field = attr(
                new HtmlContainer("input"),
                "class",
                "rn-input",
                "type",
                "search",
                "name",
                "q",
                "id",
                "desk-q",
                "value",
                address.filter().words().orElse(""),
                "aria-label",
                t("reports.list.search.label"),
                "placeholder",
                t("reports.list.search.hint"));
        var button = attr(new NativeButton(), "class", "rn-btn", "data-kind", "neutral", "type", "submit");
        button.add(Icon.of("search").svg(), Html.srOnly(t("reports.desk.search")));
        form.add(field, button);
        return form;
    }

    private static Component quarters(DeskAddress address) {
        var options = el("ul", "rn-report-options");
        var chosen = address.filter().neighbourhood();
        options.add(option(
                address.with(address.filter().withNeighbourhood(Optional.empty())),
                chosen.isEmpty(),
                t("reports.filter.quarter.all")));
        address.territory()
                .all()
                .forEach(quarter -> options.add(option(
                        address.with(address.filter().withNeighbourhood(Optional.of(quarter.id()))),
                        chosen.filter(quarter.id()::equals).isPresent(),
                        quarter.name())));
        return fold(
                t("reports.filter.quarter"),
                chosen.flatMap(address.territory()::find).map(quarter -> quarter.name()),
                options);
    }

    private static Component categories(DeskAddress address, List<Category> categories) {
        var options = el("ul", "rn-report-options");
        var chosen = address.filter().category();
        options.add(option(
                address.with(address.filter().withCategory(Optional.empty())),
                chosen.isEmpty(),
                t("reports.filter.category.all")));
        for (var category : categories) {
            options.add(
                    category.parent().isEmpty()
                            ? el("li", "rn-hint rn-report-group", category.name(Tr.locale()))
                            : option(
                                    address.with(address.filter().withCategory(Optional.of(category.code()))),
                                    chosen.filter(category.code()::equals).isPresent(),
                                    category.name(Tr.locale())));
        }
        var name = categories.stream()
                .filter(one -> chosen.filter(one.code()::equals).isPresent())
                .map(one -> one.name(Tr.locale()))
                .findFirst();
        return fold(t("reports.filter.category"), name, options);
    }

    private static Component offices(DeskAddress address, List<Office> offices) {
        var options = el("ul", "rn-report-options");
        var chosen = address.filter().office();
        options.add(option(
                address.with(address.filter().withOffice(Optional.empty())),
                chosen.isEmpty(),
                t("reports.desk.office.all")));
        offices.forEach(office -> options.add(option(
                address.with(address.filter().withOffice(Optional.of(office.id()))),
                chosen.filter(office.id()::equals).isPresent(),
                office.name())));
        var name = offices.stream()
                .filter(one -> chosen.filter(one.id()::equals).isPresent())
                .map(Office::name)
                .findFirst();
        return fold(t("reports.desk.office.filter"), name, options);
    }

    private static Component fold(String name, Optional<String> chosen, HtmlContainer options) {
        var summary = el("summary", "rn-pill");
        summary.add(
                text(chosen.map(value -> name + ": " + value).orElse(name)),
                Icon.of("chevron-down").svg());
        return el("details", "rn-report-fold", current(summary, chosen.isPresent()), options);
    }

    private static Component option(DeskAddress to, boolean chosen, String name) {
        return el("li", "", current(link("", to.href(), text(name)), chosen));
    }

    private DeskFilters() {}
}
