package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.participation.Subjects;
import org.rione.participation.spi.SubjectCard;
import org.rione.reports.ReportDraft;
import org.rione.reports.promises.ActionProposals;
import org.rione.reports.promises.ActionProposals.About;
import org.rione.reports.promises.ActionProposals.Proposal;
import org.rione.reports.ui.FitWords;
import org.rione.shared.ui.Icon;

/**
 * The action of the programme that the report is about: the one people came from, or one that category, place and words
 * suggest. It is linked only when much speaks for it, and never when the person does not want it.
 */
final class ActionPart extends Div {

    private final transient Subjects subjects;
    private final transient ActionProposals proposals;
    private final SerializableRunnable onChanged;
    private transient List<Proposal> proposed = List.of();
    private transient Optional<About> asked = Optional.empty();
    private Optional<UUID> action;
    private boolean unlinked;
    private boolean chosen;

    /** @param pinned the person came from the page of the action */
    ActionPart(
            Subjects subjects,
            ActionProposals proposals,
            ReportDraft draft,
            boolean pinned,
            SerializableRunnable onChanged) {
        this.subjects = subjects;
        this.proposals = proposals;
        this.onChanged = onChanged;
        this.action = draft.action();
        this.unlinked = draft.unlinked();
        this.chosen = pinned;
        follow(draft);
        show();
    }

    /** Something else is written now: what fits may be another. What is linked stays for as long as it fits. */
    void follow(ReportDraft draft) {
        var about = new About(draft.category(), draft.place(), draft.title(), draft.description());
        if (asked.filter(about::equals).isPresent()) {
            return;
        }
        asked = Optional.of(about);
        var before = proposed;
        var linked = action;
        proposed = draft.category().isEmpty() ? List.of() : proposals.of(about);
        if (!chosen && !fits(action)) {
            action = proposed.stream()
                    .findFirst()
                    .filter(best -> best.why().strong())
                    .map(best -> best.card().subject().id());
        }
        if (!before.equals(proposed) || !linked.equals(action)) {
            show();
        }
    }

    private boolean fits(Optional<UUID> linked) {
        return linked.flatMap(this::proposal).isPresent();
    }

    private Optional<Proposal> proposal(UUID id) {
        return proposed.stream()
                .filter(one -> one.card().subject().id().equals(id))
                .findFirst();
    }

    ReportDraft read(ReportDraft draft) {
        return draft.withAction(action, unlinked);
    }

    static Optional<SubjectCard> card(Subjects subjects, Optional<UUID> action) {
        return action.flatMap(id -> subjects.find(new Subject(SubjectKind.ACTION, id)));
    }

    private void show() {
        removeAll();
        var linked = unlinked ? Optional.<SubjectCard>empty() : card(subjects, action);
        if (linked.isPresent()) {
            say(linked(linked.get()));
        } else if (!proposed.isEmpty()) {
            say(offered());
        }
    }

    private void say(Component what) {
        add(div("rn-callout", Icon.of("target").svg(), div("", el("b", "", t("reports.new.action")), what)));
    }

    private Component linked(SubjectCard card) {
        var box = div(
                "",
                el(
                        "p",
                        "",
                        text(t("reports.new.action.will") + " "),
                        link(card.path(), card.code() + " " + card.title())));
        proposal(card.subject().id())
                .ifPresent(why -> box.add(p("rn-hint", t("reports.new.action.why", FitWords.why(why.why())))));
        box.add(attr(button("rn-btn", this::refuse, text(t("reports.new.action.unlink"))), "data-kind", "quiet"));
        return box;
    }

    private Component offered() {
        var list = attr(el("ul", "rn-stack"), "role", "list");
        proposed.forEach(one -> list.add(el(
                "li",
                "",
                link(one.card().path(), one.card().code() + " " + one.card().title()),
                p("rn-hint", t("reports.new.action.why", FitWords.why(one.why()))),
                attr(
                        button("rn-btn", () -> take(one), text(t("reports.new.action.link"))),
                        "data-kind",
                        "quiet",
                        "aria-label",
                        t("reports.link.confirm.one", one.card().title())))));
        return div("", p("", t("reports.new.action.maybe")), list);
    }

    private void refuse() {
        unlinked = true;
        changed();
    }

    private void take(Proposal one) {
        unlinked = false;
        action = Optional.of(one.card().subject().id());
        changed();
    }

    private void changed() {
        chosen = true;
        show();
        getElement().executeJs("const b = this.querySelector('button'); if (b) b.focus();");
        onChanged.run();
    }
}
