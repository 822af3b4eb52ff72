package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import java.util.function.Consumer;
import org.rione.moderation.DecisionId;
import org.rione.moderation.DecisionRecord;
import org.rione.moderation.Review;
import org.rione.shared.PersonId;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Html;

/** What stands on the right when there is no form to fill: take the item, or read what was decided. */
final class DecisionAside {

    static Component toClaim(Review review, PersonId me, SerializableRunnable claim) {
        var aside = aside();
        if (review.item().author().filter(me::equals).isPresent()) {
            aside.add(p("rn-muted", t("moderation.refused.own")));
            return aside;
        }
        var held = review.item().holder();
        aside.add(p(
                "rn-muted",
                held.map(holder -> t("moderation.claim.held", holder.name()))
                        .orElseGet(() -> t("moderation.claim.free"))));
        aside.add(attr(
                button("rn-btn", claim, text(t("moderation.claim")), QueueKeys.printed("P")),
                "data-kind",
                held.isPresent() ? "neutral" : "primary",
                "data-wide",
                ""));
        return aside;
    }

    static Component decided(Review review, Optional<DecisionRecord> undoable, Consumer<DecisionId> undo) {
        var aside = aside();
        review.decision()
                .ifPresentOrElse(
                        decision -> {
                            aside.add(
                                    Html.chip(
                                            Words.look(decision.outcome()),
                                            Words.icon(decision.outcome()),
                                            t("moderation.outcome", decision.outcome())),
                                    p(
                                            "",
                                            t(
                                                    "moderation.decided.by",
                                                    decision.deciderName(),
                                                    Dates.moment(decision.at()))));
                            decision.rule().ifPresent(rule -> aside.add(p("rn-muted", Words.rule(rule))));
                            if (!decision.facts().isEmpty()) {
                                aside.add(p("rn-note", decision.facts()));
                            }
                        },
                        () -> aside.add(p("rn-muted", t("moderation.refused.withdrawn"))));
        undoable.ifPresent(decision -> aside.add(attr(
                button("rn-btn", () -> undo.accept(decision.id()), text(t("moderation.undo")), QueueKeys.printed("Z")),
                "data-kind",
                "neutral",
                "data-wide",
                "")));
        return aside;
    }

    private static HtmlContainer aside() {
        return attr(
                el("section", "rn-mod-decision", attr(el("h2", "", t("moderation.decide.title")), "id", "decisione")),
                "aria-labelledby",
                "decisione");
    }

    private DecisionAside() {}
}
