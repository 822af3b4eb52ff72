package org.rione.reports.settings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.reports.settings.CategorySettings;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.springframework.dao.OptimisticLockingFailureException;

/** All categories in their groups, and the form of the one in the address: {@code ?categoria=verde}, {@code ?nuova=g-ambiente}. */
@Route(CategoriesView.ROUTE)
@RolesAllowed(Role.ADMINISTRATOR)
class CategoriesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "amministrazione/categorie";
    private static final String PATH = "/" + ROUTE;

    private final transient ReportCategories categories;
    private final transient CategorySettings settings;
    private final transient Offices offices;
    private String title = t("reports.categories.title");

    CategoriesView(ReportCategories categories, CategorySettings settings, Offices offices) {
        this.categories = categories;
        this.settings = settings;
        this.offices = offices;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var request =
                new PageRequest(PATH, event.getLocation().getQueryParameters().getParameters(), Tr.locale());
        var chosen = request.parameter("categoria");
        var created = request.parameter("nuova");
        removeAll();
        if (chosen.isPresent()) {
            edit(categories.find(chosen.get()).orElseThrow(NotFoundException::new));
        } else if (created.isPresent()) {
            add(form(Optional.empty(), created.filter(group -> !group.equals("gruppo"))));
        } else {
            title = t("reports.categories.title");
            add(
                    Crumbs.from("/amministrazione", t("reports.administration")).here(title),
                    div(
                            "rn-wrap rn-stack rn-page-body",
                            div("rn-title", h1(title), p("rn-lead", t("reports.categories.lead"))),
                            table(),
                            attr(
                                    link("rn-btn", PATH + "?nuova=gruppo", text(t("reports.categories.new-group"))),
                                    "data-kind",
                                    "neutral")));
        }
    }

    private void edit(Category category) {
        removeAll();
        add(form(Optional.of(category), category.parent()));
    }

    private Component form(Optional<Category> category, Optional<String> group) {
        title = category.map(one -> one.name(Tr.locale())).orElseGet(() -> t("reports.categories.new"));
        var form = new CategoryForm(
                category,
                group,
                categories.all().stream().filter(one -> one.parent().isEmpty()).toList(),
                offices.all(),
                settings::check,
                changed -> save(changed, category));
        return div(
                "",
                Crumbs.from("/amministrazione", t("reports.administration"))
                        .to(PATH, t("reports.categories.title"))
                        .here(title),
                attr(div("rn-wrap rn-stack rn-page-body", div("rn-title", h1(title)), form), "data-width", "reading"));
    }

    private void save(Category category, Optional<Category> before) {
        try {
            if (before.isPresent()) {
                settings.change(category);
            } else {
                settings.add(category);
            }
            UI.getCurrent().navigate(ROUTE);
            Toast.show(t("reports.categories.saved", category.name(Tr.locale())));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        } catch (OptimisticLockingFailureException meanwhile) {
            categories.find(category.code()).ifPresent(this::edit);
            Toast.problem(t("reports.categories.meanwhile"));
        }
    }

    private Component table() {
        var names = offices.all().stream().collect(Collectors.toMap(Office::id, Office::name));
        var all = categories.all();
        var box = div("rn-stack");
        all.stream().filter(one -> one.parent().isEmpty()).forEach(group -> {
            var rows = el("tbody", "");
            all.stream()
                    .filter(one -> one.parent().filter(group.code()::equals).isPresent())
                    .forEach(one -> rows.add(row(one, names)));
            var head = el(
                    "tr",
                    "",
                    column("reports.categories.name"),
                    column("reports.categories.office"),
                    attr(column("reports.categories.days"), "data-num", ""),
                    attr(column("reports.categories.radius.short"), "data-num", ""),
                    column("reports.categories.more"));
            var groupHead = attr(
                    div(
                            "rn-section-head",
                            el("h2", "", group.name(Tr.locale())),
                            div(
                                    "rn-row",
                                    attr(
                                            link(
                                                    "",
                                                    PATH + "?categoria=" + group.code(),
                                                    text(t("reports.categories.edit-group"))),
                                            "aria-label",
                                            t("reports.categories.edit.one", group.name(Tr.locale()))),
                                    attr(
                                            link(
                                                    "",
                                                    PATH + "?nuova=" + group.code(),
                                                    text(t("reports.categories.add"))),
                                            "aria-label",
                                            t("reports.categories.add.to", group.name(Tr.locale()))))),
                    "data-wrap",
                    "");
            box.add(el(
                    "section",
                    "",
                    groupHead,
                    div(
                            "rn-tablebox",
                            attr(
                                    el(
                                            "table",
                                            "rn-table",
                                            el("caption", "rn-sr", group.name(Tr.locale())),
                                            el("thead", "", head),
                                            rows),
                                    "data-fold",
                                    ""))));
        });
        return box;
    }

    private static HtmlContainer column(String key) {
        return attr(el("th", "", t(key)), "scope", "col");
    }

    private static Component row(Category category, Map<OfficeId, String> offices) {
        var name = attr(
                el(
                        "th",
                        "",
                        Icon.of(category.icon()).svg(),
                        text(" "),
                        link(PATH + "?categoria=" + category.code(), category.name(Tr.locale()))),
                "scope",
                "row");
        var more = attr(el("td", "rn-hint"), "data-label", t("reports.categories.more"));
        more.add(text(java.util.stream.Stream.of(
                        mark(!category.active(), "reports.categories.inactive"),
                        mark(category.photoToClose(), "reports.categories.photo.short"),
                        mark(category.privateByDefault(), "reports.categories.private.short"),
                        mark(!category.stopItalian().isEmpty(), "reports.categories.stop.short"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "))));
        return el(
                "tr",
                "",
                name,
                attr(
                        el(
                                "td",
                                "",
                                category.office().map(offices::get).orElseGet(() -> t("reports.categories.nobody"))),
                        "data-label",
                        t("reports.categories.office")),
                number(category.serviceDays(), "reports.categories.days"),
                number(category.radius(), "reports.categories.radius.short"),
                more);
    }

    private static Optional<String> mark(boolean said, String key) {
        return said ? Optional.of(t(key)) : Optional.empty();
    }

    private static Component number(int number, String key) {
        return attr(el("td", "", Numbers.whole(number)), "data-num", "", "data-label", t(key));
    }
}
