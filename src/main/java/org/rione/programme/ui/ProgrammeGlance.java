package org.rione.programme.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.List;
import org.rione.programme.ActionRow;
import org.rione.programme.ActionState;
import org.rione.programme.ProgrammeCover;
import org.rione.programme.ProgrammeLinks;
import org.rione.programme.ProgrammeOutline;
import org.rione.programme.ProgrammeSection;
import org.rione.programme.Progress;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;

/** A programme at a glance: how far it is as a whole, and its outermost sections with a bar each. */
final class ProgrammeGlance {

    private final ProgrammeOutline outline;
    private final ProgrammeCover cover;

    ProgrammeGlance(ProgrammeOutline outline, ProgrammeCover cover) {
        this.outline = outline;
        this.cover = cover;
    }

    Component build() {
        var areas = attr(el("ul", "rn-areas"), "role", "list");
        for (var root : outline.roots()) {
            var branch = outline.branch(root.code());
            var actions = outline.actions().stream()
                    .filter(action -> branch.contains(action.section()))
                    .toList();
            if (!actions.isEmpty()) {
                areas.add(area(root, actions));
            }
        }
        return div("rn-glance", whole(), areas);
    }

    private Component whole() {
        var programme = cover.programme();
        var states = attr(el("ul", "rn-stack"), "role", "list", "data-gap", "s");
        for (var state : ActionState.values()) {
            if (cover.in(state) > 0) {
                states.add(el("li", "", chip(state)));
            }
        }
        return div(
                "rn-card rn-glance-whole",
                ActionParts.ring(programme.title(), cover.progress(), "l"),
                attr(
                        div(
                                "rn-stack",
                                el(
                                        "h3",
                                        "",
                                        link(
                                                "rn-card-link",
                                                ProgrammeLinks.programme(programme.slug()),
                                                local(text(programme.title())))),
                                p("rn-muted", t("programme.on-home.rule")),
                                states),
                        "data-gap",
                        "s"));
    }

    private Component chip(ActionState state) {
        var look = state.chip();
        var number = cover.in(state);
        return Html.chip(
                look.look(), Icon.of(look.icon()), number + " " + t("programme.count." + state.name(), number));
    }

    private Component area(ProgrammeSection section, Collection<ActionRow> actions) {
        var progress = Progress.of(actions);
        var address = ProgrammeLinks.programme(outline.programme().slug()) + "#sezione-" + section.code();
        return el(
                "li",
                "",
                link(
                        "",
                        address,
                        local(text("rn-area-name", section.name())),
                        text("rn-num rn-strong", progress + "%"),
                        ActionParts.bar(progress, false),
                        text("rn-hint", facts(List.copyOf(actions)))));
    }

    /** "8 azioni, 2 avviate"; nothing about those that have begun when none has. */
    private static String facts(List<ActionRow> actions) {
        var begun = (int) actions.stream()
                .filter(action -> action.state() == ActionState.STARTED)
                .count();
        var all = t("programme.actions", actions.size());
        return begun == 0 ? all : all + ", " + begun + " " + t("programme.count.STARTED", begun);
    }
}
