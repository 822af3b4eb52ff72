package org.rione.programme.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.time.LocalDate;
import org.rione.participation.Importance;
import org.rione.programme.ActionRow;
import org.rione.programme.ActionState;
import org.rione.programme.Programme;
import org.rione.programme.ProgrammeLinks;
import org.rione.programme.ProgrammeSection;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;

/** Small parts that the pages of programmes share. */
final class ActionParts {

    static Component chip(ActionState state) {
        var chip = state.chip();
        return Html.chip(chip.look(), Icon.of(chip.icon()), t(chip.textKey()));
    }

    static Component lateChip() {
        return Html.chip("overdue", Icon.of("clock-exclamation"), t("programme.late"));
    }

    static Component archivedChip() {
        return Html.chip("abandoned", Icon.of("archive"), t("programme.archived"));
    }

    /** A bar of progress; green when it is full. */
    static Component bar(int percent, boolean large) {
        var part = span("");
        part.getStyle().set("--v", percent + "%");
        if (percent == 100) {
            part.getStyle().set("--c", "var(--rn-ok)");
        }
        var bar =
                attr(div("rn-progress", part), "role", "img", "aria-label", t("programme.progress.sentence", percent));
        return large ? attr(bar, "data-size", "l") : bar;
    }

    /** A ring of progress with its figure. */
    static Component ring(String of, int percent, String size) {
        var svg = attr(new HtmlContainer("svg"), "viewBox", "0 0 100 100", "aria-hidden", "true", "focusable", "false");
        svg.add(circle(), attr(circle(), "stroke-dasharray", (percent * 263.9 / 100) + " 263.9"));
        var figure = attr(span("", text(String.valueOf(percent)), el("small", "", "%")), "aria-hidden", "true");
        return attr(
                span("rn-ring", svg, figure),
                "data-size",
                size,
                "role",
                "img",
                "aria-label",
                t("programme.ring", of, percent));
    }

    private static HtmlContainer circle() {
        return attr(new HtmlContainer("circle"), "cx", "50", "cy", "50", "r", "42");
    }

    /** "Area 5", "Linea strategica 2", "Pilastro". */
    static String kind(ProgrammeSection section) {
        var word = t("programme.section." + section.kind());
        return section.code().matches("[0-9.]+") ? word + " " + section.code() : word;
    }

    /** An action in a list: code, title, sentence, state, progress, importance. */
    static Component item(
            Programme programme, ActionRow action, Importance importance, LocalDate today, String heading) {
        var language = programme.language();
        var chips = div("rn-row", chip(action.state()));
        if (action.isLate(today)) {
            chips.add(lateChip());
        }
        return el(
                "li",
                "rn-act",
                text("rn-code", action.code()),
                attr(
                        div(
                                "rn-stack",
                                attr(
                                        el(
                                                heading,
                                                "",
                                                link(
                                                        ProgrammeLinks.action(programme.slug(), action.code()),
                                                        action.title())),
                                        "lang",
                                        language),
                                attr(p("rn-muted", action.summary()), "lang", language),
                                chips),
                        "data-gap",
                        "s"),
                div("rn-read", progress(action), importance(importance)));
    }

    private static Component progress(ActionRow action) {
        return div(
                "",
                attr(
                        span(
                                "rn-row",
                                text("rn-hint", t("programme.progress")),
                                el("b", "rn-num", action.progress() + "%")),
                        "data-spread",
                        ""),
                bar(action.progress(), false));
    }

    private static Component importance(Importance importance) {
        if (!importance.isEnough()) {
            return div(
                    "",
                    text("rn-hint", t("programme.priority")),
                    text("rn-hint rn-num", t("programme.votes", importance.all())));
        }
        return div(
                "",
                attr(
                        span(
                                "rn-row",
                                text("rn-hint", t("programme.priority")),
                                el("b", "rn-num", Numbers.percent(importance.yes(), importance.all()))),
                        "data-spread",
                        ""),
                text("rn-hint rn-num", t("programme.votes", importance.all())));
    }

    private ActionParts() {}
}
