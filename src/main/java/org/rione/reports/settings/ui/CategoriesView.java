package org.rione.reports.settings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
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
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.reports.questions.CategoryQuestions;
import org.rione.reports.settings.CategoryOrder;
import org.rione.reports.settings.CategorySettings;
import org.rione.reports.settings.Problem;
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
    private final transient CategoryOrder order;
    private final transient CategoryQuestions questions;
    private final transient Offices offices;
    private String title = t("reports.categories.title");

    CategoriesView(
            ReportCategories categories,
            CategorySettings settings,
            CategoryOrder order,
            CategoryQuestions questions,
            Offices offices) {
        this.categories = categories;
        this.settings = settings;
        this.order = order;
        this.questions = questions;
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
            list();
        }
    }

    private void list() {
        title = t("reports.categories.title");
        removeAll();
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
                attr(div("rn-wrap rn-stack rn-page-body", head(category), form), "data-width", "reading"));
    }

    private Component head(Optional<Category> category) {
        var head = div("rn-title", h1(title));
        category.filter(one -> one.parent().isPresent())
                .ifPresent(one -> head.add(link(
                        QuestionsView.of(one),
                        t("reports.questions.link", questions.of(one.code()).size()))));
        return head;
    }

    /** What is still wrong with it: somebody else may have taken its code since it was checked. */
    private List<Problem> save(Category category, Optional<Category> before) {
        try {
            if (before.isPresent()) {
                settings.change(category);
            } else {
                settings.add(category);
            }
            UI.getCurrent().navigate(ROUTE);
            Toast.show(t("reports.categories.saved", category.name(Tr.locale())));
        } catch (Refusal taken) {
            return List.of(new Problem("code", taken));
        } catch (OptimisticLockingFailureException meanwhile) {
            categories.find(category.code()).ifPresent(this::edit);
            Toast.problem(t("reports.categories.meanwhile"));
        }
        return List.of();
    }

    private Component table() {
        var names = offices.all().stream().collect(Collectors.toMap(Office::id, Office::name));
        var all = categories.all();
        var asking = questions.all();
        var box = div("rn-stack");
        var groups = all.stream().filter(one -> one.parent().isEmpty()).toList();
        groups.forEach(group -> {
            var rows = el("tbody", "");
            var own = all.stream()
                    .filter(one -> one.parent().filter(group.code()::equals).isPresent())
                    .toList();
            own.forEach(one -> rows.add(
                    row(one, names, asking.getOrDefault(one.code(), List.of()).size(), moves(one, own))));
            var head = el(
                    "tr",
                    "",
                    column("reports.categories.name"),
                    column("reports.categories.office"),
                    attr(column("reports.categories.days"), "data-num", ""),
                    attr(column("reports.categories.radius.short"), "data-num", ""),
                    column("reports.categories.more"),
                    column("reports.categories.order"));
            var groupHead = attr(
                    div(
                            "rn-section-head",
                            el("h2", "", group.name(Tr.locale())),
                            div(
                                    "rn-row",
                                    moves(group, groups),
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

    /** Arrows to the places beside it among its siblings. */
    private HtmlContainer moves(Category one, List<Category> siblings) {
        var name = one.name(Tr.locale());
        int at = siblings.indexOf(one);
        var moves = div("rn-row rn-nowrap");
        if (at > 0) {
            moves.add(move("arrow-up", t("reports.categories.up", name), () -> order.earlier(one.code())));
        }
        if (at < siblings.size() - 1) {
            moves.add(move("arrow-down", t("reports.categories.down", name), () -> order.later(one.code())));
        }
        return moves;
    }

    private void move(SerializableRunnable action, String label) {
        try {
            action.run();
            Toast.show(label);
        } catch (Refusal gone) {
            Toast.problem(Tr.refusal(gone));
        }
        list();
    }

    private Component move(String icon, String label, SerializableRunnable action) {
        return attr(
                button(
                        "rn-btn",
                        () -> {
                            move(action, label);
                        },
                        Icon.of(icon).svg()),
                "data-kind",
                "quiet",
                "aria-label",
                label);
    }

    private static Component row(Category category, Map<OfficeId, String> offices, int questions, HtmlContainer moves) {
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
                        mark(!category.stopItalian().isEmpty(), "reports.categories.stop.short"),
                        questions == 0
                                ? Optional.<String>empty()
                                : Optional.of(t("reports.questions.count", questions)))
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
                more,
                attr(el("td", "", moves), "data-label", t("reports.categories.order")));
    }

    private static Optional<String> mark(boolean said, String key) {
        return said ? Optional.of(t(key)) : Optional.empty();
    }

    private static Component number(int number, String key) {
        return attr(el("td", "", Numbers.whole(number)), "data-num", "", "data-label", t(key));
    }
}
