package org.rione.programme.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import org.rione.programme.ProgrammeCover;
import org.rione.programme.ProgrammeLinks;
import org.rione.programme.ProgrammeOutline;
import org.rione.programme.Progress;

/** The whole programme and its outermost sections, each as a ring with its name. */
final class SectionCards {

    private final ProgrammeOutline outline;
    private final ProgrammeCover cover;

    SectionCards(ProgrammeOutline outline, ProgrammeCover cover) {
        this.outline = outline;
        this.cover = cover;
    }

    Component build() {
        var slug = outline.programme().slug();
        var cards = attr(el("ul", "rn-grid rn-section-cards"), "role", "list");
        for (var root : outline.roots()) {
            var branch = outline.branch(root.code());
            var actions = outline.actions().stream()
                    .filter(action -> branch.contains(action.section()))
                    .toList();
            if (!actions.isEmpty()) {
                cards.add(el(
                        "li",
                        "rn-card rn-section-card",
                        ActionParts.ring(root.name(), Progress.of(actions), "s"),
                        div(
                                "",
                                link(
                                        "rn-card-link",
                                        ProgrammeLinks.programme(slug) + "#sezione-" + root.code(),
                                        text(root.name())),
                                text("rn-hint", t("programme.actions", actions.size())))));
            }
        }
        return div("rn-stack", ProgrammesPage.card(cover), cards);
    }
}
