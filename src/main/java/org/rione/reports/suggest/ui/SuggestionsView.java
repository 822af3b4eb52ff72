package org.rione.reports.suggest.ui;

import static java.util.stream.Collectors.toMap;
import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.reports.suggest.Accuracy;
import org.rione.reports.suggest.CategorySuggestions;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.Tr;

/** How good the proposals of categories are, and a field to try them. */
@Route(SuggestionsView.ROUTE)
@RolesAllowed(Role.ADMINISTRATOR)
class SuggestionsView extends Div implements HasDynamicTitle {

    static final String ROUTE = "amministrazione/proposte-di-categoria";

    private final transient CategorySuggestions suggestions;
    private final transient Map<String, Category> categories;
    private final Div tried = div("rn-stack");

    SuggestionsView(CategorySuggestions suggestions, ReportCategories categories) {
        this.suggestions = suggestions;
        this.categories = categories.all().stream().collect(toMap(Category::code, one -> one));
        var state = suggestions.state();
        var accuracy = state.accuracy();
        add(
                Crumbs.from("/amministrazione", t("reports.administration")).here(getPageTitle()),
                attr(
                        div(
                                "rn-wrap rn-stack rn-page-body",
                                div("rn-title", h1(getPageTitle()), p("rn-lead", t("reports.suggestions.lead"))),
                                attr(
                                        div(
                                                "rn-grid",
                                                figure(
                                                        "reports.suggestions.first",
                                                        accuracy.first(),
                                                        accuracy.sentences()),
                                                figure(
                                                        "reports.suggestions.shown",
                                                        accuracy.shown(),
                                                        accuracy.sentences())),
                                        "data-cols",
                                        "2"),
                                p(
                                        "rn-hint",
                                        t(
                                                "reports.suggestions.how",
                                                accuracy.sentences(),
                                                state.reports(),
                                                Dates.moment(state.learnedAt()))),
                                attempt(),
                                h2(t("reports.suggestions.by-category")),
                                table(accuracy)),
                        "data-width",
                        "reading",
                        "data-gap",
                        "l"));
    }

    private static Component figure(String label, int right, int of) {
        return attr(
                div(
                        "rn-card",
                        text("rn-big", t("reports.new.category.share", Math.round(100.0 * right / Math.max(1, of)))),
                        p("rn-hint", t(label, Numbers.whole(right), Numbers.whole(of)))),
                "data-pad",
                "s");
    }

    private Component attempt() {
        var field = new TextField(t("reports.suggestions.try"));
        field.setWidthFull();
        field.setMaxLength(500);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(typed -> show(typed.getValue()));
        attr(tried, "role", "status");
        return div("rn-card rn-stack", field, tried);
    }

    private void show(String words) {
        tried.removeAll();
        var found = suggestions.suggest(words);
        if (found.isEmpty()) {
            tried.add(p("rn-muted", t("reports.suggestions.none")));
        }
        found.forEach(one -> tried.add(p(
                "",
                name(one.category()) + " · " + t("reports.new.category.share", Math.round(100 * one.confidence())))));
    }

    private String name(String code) {
        var category = categories.get(code);
        return category == null ? code : category.name(Tr.locale());
    }

    private Component table(Accuracy accuracy) {
        var body = el("tbody", "");
        accuracy.categories()
                .forEach(one -> body.add(el(
                        "tr",
                        "",
                        attr(el("th", "", name(one.category())), "scope", "row"),
                        share("reports.suggestions.column.first", one.first(), one.sentences()),
                        share("reports.suggestions.column.shown", one.shown(), one.sentences()))));
        return div(
                "rn-tablebox",
                attr(
                        el(
                                "table",
                                "rn-table",
                                el("caption", "rn-sr", t("reports.suggestions.by-category")),
                                el(
                                        "thead",
                                        "",
                                        el(
                                                "tr",
                                                "",
                                                head("reports.suggestions.category"),
                                                head("reports.suggestions.column.first"),
                                                head("reports.suggestions.column.shown"))),
                                body),
                        "data-fold",
                        ""));
    }

    private static Component share(String column, int right, int of) {
        return attr(el("td", "", t("reports.suggestions.of", right, of)), "data-label", t(column));
    }

    private static Component head(String key) {
        return attr(el("th", "", t(key)), "scope", "col");
    }

    @Override
    public String getPageTitle() {
        return t("reports.suggestions.title");
    }
}
