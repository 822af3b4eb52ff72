package org.rione.programme.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rione.identity.Office;
import org.rione.programme.ActionRow;
import org.rione.programme.ActionState;
import org.rione.programme.ProgrammeLinks;
import org.rione.programme.ProgrammeOutline;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;

/** The form beside a programme: words and choices, each with how many actions it would show. Works without a script. */
final class FilterPart {

    private static final int FEW = 6;

    private final ProgrammeOutline outline;
    private final ActionFilter filter;
    private final List<ActionRow> found;

    private record Choice(String value, String label) {}

    FilterPart(ProgrammeOutline outline, ActionFilter filter, List<ActionRow> found) {
        this.outline = outline;
        this.filter = filter;
        this.found = found;
    }

    Component build(List<Office> offices) {
        var path = ProgrammeLinks.programme(outline.programme().slug());
        var form = attr(
                el("form", "rn-filters"),
                "method",
                "get",
                "action",
                path,
                "role",
                "search",
                "aria-label",
                t("programme.search"));
        form.add(words());
        if (filter.order() != ActionFilter.Order.PROGRAMME) {
            form.add(attr(
                    el("input", ""),
                    "type",
                    "hidden",
                    "name",
                    ActionFilter.ORDER,
                    "value",
                    filter.order().word()));
        }
        chosen(offices).ifPresent(form::add);
        form.add(choices(offices));
        return attr(el("aside", "rn-filters-side", form), "aria-label", t("programme.filters"));
    }

    private Component words() {
        var input = attr(
                el("input", "rn-input"),
                "id",
                "programme-words",
                "type",
                "search",
                "name",
                ActionFilter.WORDS,
                "placeholder",
                t("programme.search.example"),
                "value",
                filter.words(),
                "maxlength",
                "200");
        var go = attr(
                el("button", "rn-iconbtn", Icon.of("search").svg()),
                "type",
                "submit",
                "aria-label",
                t("programme.search.go"));
        return div(
                "rn-field",
                attr(el("label", "", t("programme.search")), "for", "programme-words"),
                div("rn-words", input, go));
    }

    /** What is chosen now; each choice is a link that takes it back. */
    private java.util.Optional<Component> chosen(List<Office> offices) {
        var pills = attr(div("rn-row rn-chosen"), "role", "group", "aria-label", t("programme.filter.chosen"));
        var groups = groups(offices);
        for (var group : ActionFilter.GROUPS) {
            for (var value : filter.chosen().getOrDefault(group, java.util.Set.of())) {
                var label = groups.stream()
                        .filter(one -> one.name().equals(group))
                        .flatMap(one -> one.choices().stream())
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(value);
                pills.add(pill(label, filter.without(group, value)));
            }
        }
        if (!filter.words().isEmpty()) {
            pills.add(pill("\u00ab" + filter.words() + "\u00bb", filter.without(ActionFilter.WORDS, "")));
        }
        return filter.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(pills);
    }

    private static Component pill(String label, String address) {
        return attr(
                link("rn-pill", address, text(label), Icon.of("x").svg()),
                "aria-label",
                t("programme.filter.remove", label));
    }

    private Component choices(List<Office> offices) {
        var more = div("rn-stack");
        attr(more, "data-gap", "l");
        groups(offices).stream()
                .filter(group -> !group.choices().isEmpty() && !group.name().equals(ActionFilter.SECTION))
                .forEach(group -> more.add(fieldset(group)));
        more.add(div(
                "rn-row",
                attr(el("button", "rn-btn", t("programme.filter.apply")), "type", "submit", "data-kind", "default"),
                attr(
                        link(
                                "rn-btn",
                                ProgrammeLinks.programme(outline.programme().slug()),
                                text(t("programme.filter.clear"))),
                        "data-kind",
                        "quiet")));
        var summary = el("summary", "rn-pill", Icon.of("filter").svg(), text(t("programme.filters")));
        return el("details", "rn-filters-more", summary, more);
    }

    private record Group(String name, String legend, List<Choice> choices) {}

    private List<Group> groups(List<Office> offices) {
        var actions = outline.actions();
        return List.of(
                new Group(
                        ActionFilter.STATE,
                        "programme.filter.state",
                        Stream.of(ActionState.values())
                                .map(state -> new Choice(
                                        ActionFilter.word(state), t(state.chip().textKey())))
                                .toList()),
                new Group(
                        ActionFilter.CAN,
                        "programme.filter.can",
                        List.of(
                                new Choice(ActionFilter.VOTE, t("programme.filter.vote")),
                                new Choice(ActionFilter.REPORT, t("programme.filter.report")))),
                new Group(
                        ActionFilter.PLACE,
                        "programme.filter.place",
                        actions.stream()
                                .flatMap(action -> action.places().stream())
                                .distinct()
                                .sorted()
                                .map(place -> new Choice(place, place))
                                .toList()),
                new Group(
                        ActionFilter.OFFICE,
                        "programme.filter.office",
                        offices.stream()
                                .map(office -> new Choice(office.id().value().toString(), office.name()))
                                .toList()),
                new Group(
                        ActionFilter.SDG,
                        "programme.filter.sdg",
                        actions.stream()
                                .flatMap(action -> action.sdgs().stream())
                                .distinct()
                                .sorted()
                                .map(goal -> new Choice(String.valueOf(goal), t("programme.sdg." + goal)))
                                .toList()),
                new Group(
                        ActionFilter.SECTION,
                        "programme.filter.section",
                        outline.sections().stream()
                                .map(section -> new Choice(section.code(), section.name()))
                                .toList()));
    }

    /** The first few, and the rest to unfold. */
    private Component fieldset(Group group) {
        var fieldset = el("fieldset", "", el("legend", "rn-legend", t(group.legend())));
        var boxes = new ArrayList<Component>();
        group.choices().forEach(choice -> boxes.add(box(group, choice)));
        boxes.stream().limit(FEW).forEach(fieldset::add);
        if (boxes.size() > FEW) {
            HtmlContainer rest =
                    el("details", "rn-more", el("summary", "", t("programme.filter.more", boxes.size() - FEW)));
            boxes.stream().skip(FEW).forEach(rest::add);
            fieldset.add(rest);
        }
        return fieldset;
    }

    private Component box(Group group, Choice choice) {
        var input = attr(el("input", ""), "type", "checkbox", "name", group.name(), "value", choice.value());
        if (filter.isChosen(group.name(), choice.value())) {
            attr(input, "checked", "");
        }
        return el(
                "label",
                "rn-check",
                input,
                text(choice.label()),
                text("rn-hint", Numbers.whole(filter.count(found, group.name(), choice.value()))));
    }
}
