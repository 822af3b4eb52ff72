package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import java.util.UUID;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.participation.Subjects;
import org.rione.participation.spi.SubjectCard;
import org.rione.reports.ReportDraft;
import org.rione.shared.ui.Icon;

/** The action of the programme that the report is about: the one people came from, or the one the kind suggests. */
final class ActionPart extends Div {

    private final transient Subjects subjects;
    private final SerializableRunnable onChanged;
    private Optional<UUID> action;
    private boolean unlinked;
    private String category;

    ActionPart(Subjects subjects, ReportDraft draft, SerializableRunnable onChanged) {
        this.subjects = subjects;
        this.onChanged = onChanged;
        this.action = draft.action();
        this.unlinked = draft.unlinked();
        this.category = draft.category();
        show();
    }

    /** Another kind, another proposal; not where somebody came from an action's own page. */
    void follow(String chosen, boolean pinned) {
        if (!chosen.equals(category)) {
            category = chosen;
            if (!pinned) {
                action = subjects.forCategory(SubjectKind.ACTION, chosen, 1).stream()
                        .findFirst()
                        .map(card -> card.subject().id());
            }
            show();
        }
    }

    ReportDraft read(ReportDraft draft) {
        return draft.withAction(action, unlinked);
    }

    static Optional<SubjectCard> card(Subjects subjects, Optional<UUID> action) {
        return action.flatMap(id -> subjects.find(new Subject(SubjectKind.ACTION, id)));
    }

    private void show() {
        removeAll();
        card(subjects, action).ifPresent(card -> {
            var name = link(card.path(), card.code() + " " + card.title());
            var sentence =
                    el("p", "", text(t(unlinked ? "reports.new.action.not" : "reports.new.action.will") + " "), name);
            var change = attr(
                    button(
                            "rn-btn",
                            this::turn,
                            text(t(unlinked ? "reports.new.action.link" : "reports.new.action.unlink"))),
                    "data-kind",
                    "quiet");
            add(div(
                    "rn-callout",
                    Icon.of("target").svg(),
                    div("", el("b", "", t("reports.new.action")), sentence, change)));
        });
    }

    private void turn() {
        unlinked = !unlinked;
        show();
        onChanged.run();
    }
}
