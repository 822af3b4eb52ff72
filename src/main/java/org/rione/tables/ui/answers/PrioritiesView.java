package org.rione.tables.ui.answers;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rione.identity.Office;
import org.rione.identity.Offices;
import org.rione.shared.Cursor;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.OptionId;
import org.rione.tables.answers.Answering;
import org.rione.tables.answers.NewAnswer;
import org.rione.tables.answers.Priorities;
import org.rione.tables.answers.Priority;
import org.springframework.dao.OptimisticLockingFailureException;

/** The priorities that an office owes an answer to, by their day, and the one that was chosen. */
@Route("ufficio/priorita")
@RolesAllowed({Role.OFFICER, Role.ADMINISTRATOR})
class PrioritiesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 25;
    private static final String CHOSEN = "priorita";
    private static final String AFTER = "dopo";

    private final transient Priorities priorities;
    private final transient Answering answering;
    private final transient Offices offices;
    private final transient AnswersPart answers;
    private transient PageRequest address = new PageRequest(Priorities.DESK, Map.of(), Tr.locale());

    PrioritiesView(Priorities priorities, Answering answering, Offices offices, AnswersPart answers) {
        this.priorities = priorities;
        this.answering = answering;
        this.offices = offices;
        this.answers = answers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = new PageRequest(
                Priorities.DESK, event.getLocation().getQueryParameters().getParameters(), Tr.locale());
        show();
    }

    @Override
    public String getPageTitle() {
        return t("tables.answers.desk.title");
    }

    private void show() {
        removeAll();
        var chosen = chosen();
        var aside =
                attr(el("aside", "rn-stack rn-desk-item"), "aria-label", t("tables.answers.desk.item"), "id", "scelta");
        aside.add(chosen.map(this::item)
                .orElseGet(() -> el(
                        "div",
                        "rn-empty rn-only-wide",
                        Icon.of("inbox").svg(),
                        p("", t("tables.answers.desk.choose")))));
        add(
                Crumbs.from("/ufficio", t("tables.answers.desk.desk")).here(getPageTitle()),
                div(
                        "rn-wrap rn-answers-desk",
                        div("rn-title", h1(getPageTitle()), p("rn-lead", t("tables.answers.desk.lead"))),
                        attr(div("rn-split rn-desk", aside, lists()), "data-aside", "first")));
    }

    private Optional<Priority> chosen() {
        return address.parameter(CHOSEN)
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .map(id -> new OptionId(UUID.fromString(id)))
                .flatMap(priorities::find)
                .filter(priority -> priorities.mayAnswer(priority) || priorities.mayHandOver(priority));
    }

    private Component lists() {
        var owed = priorities.owed(after(), PAGE);
        var page = attr(div("rn-stack"), "data-gap", "xl");
        var first = el("section", "rn-stack", h2(t("tables.answers.desk.owed")));
        if (owed.items().isEmpty()) {
            first.add(div("rn-empty", Icon.of("circle-check").svg(), p("", t("tables.answers.desk.none"))));
        } else {
            first.add(table(owed.items()));
        }
        owed.next()
                .ifPresent(next -> first.add(attr(
                        link(
                                "rn-btn",
                                Priorities.DESK + "?" + AFTER + "=" + next.encoded(),
                                text(t("tables.answers.more"))),
                        "data-kind",
                        "neutral")));
        page.add(first);
        section(
                page,
                "tables.answers.desk.without-office",
                priorities.withoutOffice(PAGE).stream()
                        .filter(priorities::mayHandOver)
                        .toList());
        section(page, "tables.answers.desk.answered", priorities.answered(PAGE));
        return page;
    }

    private Optional<Cursor> after() {
        try {
            return address.parameter(AFTER).map(text -> Cursor.decode(text, 2));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // not a place in this list: the list begins at its beginning
        }
    }

    private void section(Div page, String key, List<Priority> all) {
        if (!all.isEmpty()) {
            page.add(el("section", "rn-stack", h2(t(key)), table(all)));
        }
    }

    private Component table(List<Priority> all) {
        var today = priorities.today();
        var rows = el("tbody", "");
        for (var priority : all) {
            rows.add(el(
                    "tr",
                    "",
                    attr(
                            el(
                                    "th",
                                    "",
                                    link(
                                            "",
                                            Priorities.DESK + "?" + CHOSEN + "="
                                                    + priority.option().value(),
                                            text(priority.title())),
                                    el("br", ""),
                                    text("rn-hint", priority.tableName() + " · " + priority.roundTitle())),
                            "scope",
                            "row"),
                    attr(
                            el("td", "", AnswerWords.chip(priority, today)),
                            "data-label",
                            t("tables.answers.column.answer"))));
        }
        return div(
                "rn-tablebox",
                attr(
                        el(
                                "table",
                                "rn-table",
                                el(
                                        "thead",
                                        "",
                                        el(
                                                "tr",
                                                "",
                                                attr(el("th", "", t("tables.answers.column.priority")), "scope", "col"),
                                                attr(el("th", "", t("tables.answers.column.answer")), "scope", "col"))),
                                rows),
                        "data-fold",
                        ""));
    }

    private Component item(Priority priority) {
        var card = attr(el("section", "rn-card rn-stack", h2(priority.title())), "data-pad", "s");
        card.add(
                div("rn-row", AnswerWords.chip(priority, priorities.today())),
                p("rn-muted", t("tables.answers.desk.from", priority.tableName(), priority.place())),
                div(
                        "rn-row",
                        AnswerWords.source(priority, answers.cards(List.of(priority))),
                        link(priority.path(), t("tables.answers.desk.round"))));
        if (priorities.mayAnswer(priority)) {
            card.add(new AnswerForm(priority, given -> answer(priority, given)));
        }
        if (priorities.mayHandOver(priority)) {
            var pass = el("details", "rn-answers-before");
            pass.add(
                    el("summary", "", t("tables.answers.desk.pass-on")),
                    new OfficePick(priority, offices.all(), office -> pass(priority, office)));
            card.add(
                    priority.office().isPresent()
                            ? pass
                            : new OfficePick(priority, offices.all(), office -> pass(priority, office)));
        }
        return card;
    }

    private void answer(Priority priority, NewAnswer given) {
        try {
            answering.answer(priority.option(), priority.version(), given);
            address = new PageRequest(Priorities.DESK, Map.of(), Tr.locale());
            Toast.show(t("tables.answers.desk.published"));
        } catch (OptimisticLockingFailureException _) {
            Toast.problem(t("tables.answers.desk.changed"));
        }
        show();
    }

    private void pass(Priority priority, Office office) {
        try {
            answering.handOver(priority.option(), priority.version(), office.id());
            Toast.show(t("tables.answers.handed-over", office.name()));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        } catch (OptimisticLockingFailureException _) {
            Toast.problem(t("tables.answers.desk.changed"));
        }
        show();
    }
}
