package org.rione.tables.ui.answers;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.h3;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.participation.Subject;
import org.rione.participation.Subjects;
import org.rione.participation.spi.SubjectCard;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.tables.OptionId;
import org.rione.tables.Round;
import org.rione.tables.answers.Answer;
import org.rione.tables.answers.Priorities;
import org.rione.tables.answers.Priority;

/** On the page of a round: what the offices answered to each of its priorities, with every correction. */
@org.springframework.stereotype.Component
public class AnswersPart {

    private final Priorities priorities;
    private final Subjects subjects;
    private final Offices offices;

    AnswersPart(Priorities priorities, Subjects subjects, Offices offices) {
        this.priorities = priorities;
        this.subjects = subjects;
        this.offices = offices;
    }

    /** Where the answer to a priority stands on the page of its round. */
    static String id(Priority priority) {
        return "risposta-" + priority.place();
    }

    /** For the cards of the winners: who answers, and how it stands. */
    public Map<OptionId, Component> brief(Round round) {
        var names = names();
        var today = priorities.today();
        return priorities.ofRound(round.id()).stream()
                .collect(Collectors.toMap(
                        Priority::option,
                        priority -> div(
                                "rn-stack rn-answer-brief",
                                AnswerWords.office(name(names, priority.office())),
                                AnswerWords.chip(priority, today))));
    }

    /** Nothing before the result is published, or where nothing won. */
    public Optional<Component> of(Round round) {
        var all = priorities.ofRound(round.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var names = names();
        var cards = cards(all);
        var given = priorities.answers(round.id());
        var heading = h2(t("tables.answers.title"));
        heading.setId("risposte");
        var list = attr(el("ul", "rn-stack rn-answers"), "role", "list");
        all.forEach(
                priority -> list.add(item(priority, cards, names, given.getOrDefault(priority.option(), List.of()))));
        return Optional.of(attr(el("section", "", heading, list), "aria-labelledby", "risposte"));
    }

    private Component item(
            Priority priority, Map<Subject, SubjectCard> cards, Map<OfficeId, String> names, List<Answer> given) {
        var head = attr(
                div("rn-row", local(h3(priority.title())), AnswerWords.chip(priority, priorities.today())),
                "data-spread",
                "");
        var item = attr(el("li", "rn-card rn-stack"), "id", id(priority), "data-pad", "s");
        item.add(head, div("rn-row", AnswerWords.source(priority, cards)));
        AnswerWords.progress(priority, cards)
                .ifPresent(state -> item.add(div("rn-row", text("rn-hint", t("tables.answers.today")), state)));
        if (given.isEmpty()) {
            item.add(AnswerWords.office(name(names, priority.office())));
            if (priority.office().isEmpty() && priorities.mayHandOver(priority)) {
                item.add(link("rn-icon-link", priority.path() + "#uffici", text(t("tables.answers.choose-who"))));
            }
            return item;
        }
        item.add(official(given.getFirst(), names));
        if (given.size() > 1) {
            var before = el("details", "rn-answers-before");
            before.add(el("summary", "", t("tables.answers.corrected", given.size() - 1)));
            given.stream().skip(1).forEach(answer -> before.add(earlier(answer, names)));
            item.add(before);
        }
        return item;
    }

    private static Component official(Answer answer, Map<OfficeId, String> names) {
        return div(
                "rn-official rn-stack",
                div(
                        "rn-row",
                        span("rn-official-tag", Icon.of("hall").svg(), text(t("tables.answers.official"))),
                        el("b", "", names.getOrDefault(answer.office(), "")),
                        attr(text("rn-hint", Dates.day(answer.at())), "class", "rn-hint")),
                local(p("rn-answer-words", answer.reasons())));
    }

    private static Component earlier(Answer answer, Map<OfficeId, String> names) {
        var line = names.getOrDefault(answer.office(), "") + " · " + Dates.moment(answer.at()) + " · "
                + AnswerWords.verdict(answer.verdict())
                + answer.by()
                        .map(day -> " · " + t("tables.answers.promised", Dates.day(day)))
                        .orElse("");
        return div("rn-stack", text("rn-hint", line), local(p("rn-answer-words", answer.reasons())));
    }

    Map<Subject, SubjectCard> cards(List<Priority> all) {
        return subjects.cards(
                all.stream().flatMap(priority -> priority.subject().stream()).toList());
    }

    Map<OfficeId, String> names() {
        return offices.all().stream().collect(Collectors.toMap(Office::id, Office::name));
    }

    static String name(Map<OfficeId, String> names, Optional<OfficeId> office) {
        return office.map(one -> names.getOrDefault(one, "")).orElseGet(() -> t("tables.answers.no-office-yet"));
    }

    /** A table of priorities: what was asked, what was answered, how it stands today. */
    HtmlContainer table(List<Priority> all, Component... caption) {
        var cards = cards(all);
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
                                    local(text(priority.title())),
                                    el("br", ""),
                                    AnswerWords.source(priority, cards)),
                            "scope",
                            "row"),
                    attr(
                            el("td", "", AnswerWords.chip(priority.standing(today))),
                            "data-label",
                            t("tables.answers.column.answer")),
                    attr(
                            el("td", "", AnswerWords.today(priority, cards, today)),
                            "data-label",
                            t("tables.answers.column.today"))));
        }
        return div(
                "rn-tablebox",
                attr(
                        el(
                                "table",
                                "rn-table",
                                el("caption", "", caption),
                                el(
                                        "thead",
                                        "",
                                        el(
                                                "tr",
                                                "",
                                                column("tables.answers.column.priority"),
                                                column("tables.answers.column.answer"),
                                                column("tables.answers.column.today"))),
                                rows),
                        "data-fold",
                        ""));
    }

    private static Component column(String key) {
        return attr(el("th", "", t(key)), "scope", "col");
    }
}
