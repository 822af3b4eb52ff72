package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rione.identity.Office;
import org.rione.reports.DeskFilter;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportDesk.Figures;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportRow;
import org.rione.reports.desk.BulkDesk;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;

/** The officer's desk: the queue by date, the map with the same numbers, and the report that was chosen. */
@Route("ufficio")
@RolesAllowed({Role.OFFICER, Role.ADMINISTRATOR})
@Uses(ComboBox.class) // the parts of a report are beans: the build does not see what they use
@Uses(DatePicker.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(Upload.class)
class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 25;

    private final transient DeskServices services;
    private final DeskChoice choice = new DeskChoice();
    private final DeskKeys keys = new DeskKeys(this, this::pressed);
    private final Div bulk = div("");
    private DeskAddress address;
    private DeskQueue queue;
    private int row = -1;
    private Optional<UUID> lastBatch = Optional.empty();

    DeskView(DeskServices services) {
        this.services = services;
        this.address = DeskAddress.of(
                new PageRequest("/ufficio", java.util.Map.of(), Tr.locale()), services.territory(), services.offices());
        this.queue = new DeskQueue(
                address,
                new org.rione.shared.Slice<>(java.util.List.of(), Optional.empty()),
                choice,
                services.names().now(),
                services.reports().today(),
                PAGE,
                () -> {});
        attr(bulk, "role", "region", "aria-label", t("reports.bulk.label"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = DeskAddress.of(
                new PageRequest(
                        "/ufficio", event.getLocation().getQueryParameters().getParameters(), Tr.locale()),
                services.territory(),
                services.offices());
        row = -1;
        show(Optional.empty());
    }

    @Override
    public String getPageTitle() {
        return t("reports.desk.title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        keys.remember();
    }

    private void show(Optional<Component> notice) {
        removeAll();
        var known = services.names().now();
        var today = services.reports().today();
        var page = services.desk().queue(address.filter(), address.cursor(), PAGE);
        queue = new DeskQueue(address, page, choice, known, today, PAGE, this::showBulk);
        var aside = attr(el("aside", "rn-stack rn-desk-item"), "aria-label", t("reports.desk.item"));
        notice.ifPresent(aside::add);
        aside.add(chosen());
        aside.add(DeskMap.of(page.items(), known, today));
        showBulk();
        add(
                Crumbs.from("/", t("reports.home")).here(t("reports.desk.title")),
                div(
                        "rn-wrap",
                        head(),
                        DeskFilters.of(
                                address,
                                services.desk().figures(address.filter()),
                                services.categories().all(),
                                services.offered()),
                        attr(
                                div("rn-split rn-desk", aside, div("", bulk, queue, keys.line())),
                                "data-aside",
                                "first")));
    }

    private Component chosen() {
        return address.report()
                .flatMap(services.reports()::visible)
                .filter(services.reports()::mayAnswer)
                .map(report -> services.item().of(report, this::show))
                .orElseGet(() ->
                        el("div", "rn-empty rn-only-wide", Icon.of("inbox").svg(), p("", t("reports.desk.choose"))));
    }

    private Component head() {
        var office = services.office().map(Office::name);
        var figures = services.desk().figures(DeskFilter.ALL);
        var title = org.rione.shared.ui.Html.h1(
                office.map(name -> t("reports.desk.office", name)).orElseGet(() -> t("reports.desk.title")));
        return div("rn-title", title, figures(figures), link(ReportLinks.RATINGS, t("reports.ratings.title")));
    }

    private Component figures(Figures figures) {
        var all = el(
                "ul",
                "rn-desk-figures",
                attr(figure(figures.late(), "reports.desk.late"), "data-k", "late"),
                figure(figures.soon(), "reports.desk.soon"),
                figure(figures.reopened(), "reports.desk.reopened"),
                figure(figures.all(), "reports.desk.all"));
        services.otherWork().stream()
                .map(work ->
                        el("li", "", el("b", "", Numbers.whole(work.waiting())), link(work.path(), t(work.textKey()))))
                .forEach(all::add);
        return all;
    }

    private static HtmlContainer figure(int number, String key) {
        return el("li", "", el("b", "", Numbers.whole(number)), text(t(key)));
    }

    private void showBulk() {
        bulk.removeAll();
        bulk.setVisible(!choice.isEmpty());
        if (choice.isEmpty()) {
            return;
        }
        bulk.add(div(
                "rn-desk-bulk",
                attr(el("b", "", t("reports.bulk.chosen", choice.size())), "role", "status"),
                div(
                        "rn-row",
                        tool(
                                "arrow-right",
                                "reports.act.ASSIGN",
                                "scelte-assegna",
                                () -> ask(ReportAction.Kind.ASSIGN)),
                        tool("edit", "reports.act.ANSWER", "scelte-rispondi", () -> ask(ReportAction.Kind.ANSWER)),
                        workList(),
                        attr(
                                button(
                                        "rn-btn",
                                        () -> {
                                            choice.clear();
                                            show(Optional.empty());
                                        },
                                        text(t("reports.bulk.clear"))),
                                "data-kind",
                                "quiet"))));
    }

    private Component workList() {
        var codes = choice.rows().stream().map(ReportRow::code).collect(Collectors.joining(","));
        return attr(
                link(
                        "rn-btn",
                        "/ufficio/foglio?segnalazioni=" + codes,
                        Icon.of("printer").svg(),
                        text(t("reports.worklist.make"))),
                "data-kind",
                "neutral",
                "router-ignore",
                "");
    }

    private static Component tool(
            String icon, String key, String id, com.vaadin.flow.function.SerializableRunnable onClick) {
        return attr(button("rn-btn", onClick, Icon.of(icon).svg(), text(t(key))), "data-kind", "neutral", "id", id);
    }

    private void ask(ReportAction.Kind kind) {
        if (choice.isEmpty()) {
            return;
        }
        new BulkDialog(
                        kind,
                        choice.size(),
                        services.offices().all(),
                        services.templates(),
                        action -> services.bulk().preview(choice.seen(), action),
                        this::run)
                .open();
    }

    private void run(ReportAction action) {
        try {
            var done = services.bulk().run(choice.seen(), action);
            choice.clear();
            var left = done.lines().stream().filter(line -> !line.goes()).toList();
            lastBatch = action.kind() == ReportAction.Kind.ASSIGN ? Optional.of(done.batch()) : Optional.empty();
            show(left.isEmpty() ? Optional.empty() : Optional.of(left(left)));
            var sentence = t("reports.bulk.done." + action.kind().name(), done.count());
            if (lastBatch.isPresent() && done.count() > 0) {
                Toast.show(sentence, t("reports.undo"), this::undo);
            } else {
                Toast.show(sentence);
            }
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
    }

    private static Component left(java.util.List<BulkDesk.Line> lines) {
        return attr(
                div(
                        "rn-callout",
                        Icon.of("alert-triangle").svg(),
                        div("", el("b", "", t("reports.bulk.left", lines.size())), BulkDialog.lines(lines))),
                "data-kind",
                "warn",
                "role",
                "alert");
    }

    private void undo() {
        if (lastBatch.isEmpty()) {
            return;
        }
        var undone = services.bulk().undo(lastBatch.get());
        lastBatch = Optional.empty();
        var left = undone.lines().stream().filter(line -> !line.goes()).toList();
        show(left.isEmpty() ? Optional.empty() : Optional.of(left(left)));
        Toast.show(t("reports.bulk.undone", undone.count()));
    }

    /** @param focused the number of the row that has the focus, or empty */
    private void pressed(String key, String focused) {
        if (!focused.isEmpty()) {
            row = Integer.parseInt(focused);
        }
        switch (key) {
            case "J" -> move(1);
            case "K" -> move(-1);
            case "X" -> queue.toggle(row);
            case "A" -> ask(ReportAction.Kind.ASSIGN);
            case "R" -> getElement().executeJs("document.getElementById($0)?.focus()", AnswerForm.FIELD);
            case "Z" -> undo();
            case "?" -> keys.explain();
            default -> throw new IllegalArgumentException("not a key of the desk: " + key);
        }
    }

    private void move(int by) {
        row = Math.clamp(row + by, 0, Math.max(0, queue.size() - 1));
        queue.focus(row);
    }
}
