package org.rione.participation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.participation.Ratings;
import org.rione.participation.Satisfaction;
import org.rione.participation.Subject;
import org.rione.participation.spi.SubjectCard;
import org.rione.participation.spi.SubjectCard.Allowed;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;

/** The question "how is it going?" with its scale from 1 to 5; nothing for as long as it cannot be answered. */
public final class RatingPanel extends Div {

    private final Subject subject;
    private final SubjectCard card;
    private final Ratings ratings;
    private final CurrentPerson person;
    private final List<HtmlContainer> scale = new ArrayList<>();
    private final Div below = div("rn-vote-below");

    RatingPanel(SubjectCard card, Ratings ratings, CurrentPerson person) {
        this.subject = card.subject();
        this.card = card;
        this.ratings = ratings;
        this.person = person;
        var mayRate = person.get().map(who -> who.has(Role.RESIDENT)).orElse(true);
        if (!card.allowed().contains(Allowed.RATE) || !mayRate) {
            getElement().setAttribute("hidden", true);
            return;
        }
        attr(this, "class", "rn-rate");
        var question = new H3(t("participation.rating.question"));
        attr(Html.still(question), "id", "giudizio-domanda");
        var group = attr(div("rn-scale"), "role", "group", "aria-labelledby", "giudizio-domanda");
        for (int stars = 1; stars <= Satisfaction.MOST; stars++) {
            group.add(step(stars));
        }
        add(
                question,
                div(
                        "",
                        group,
                        Html.still(div(
                                "rn-scale-ends",
                                text(t("participation.rating.bad")),
                                text(t("participation.rating.good"))))),
                below);
        draw();
    }

    private HtmlContainer step(int stars) {
        var step = button("", () -> press(stars));
        step.setText(String.valueOf(stars));
        attr(step, "aria-label", t("participation.rating.step", stars));
        scale.add(step);
        return step;
    }

    private void press(int stars) {
        if (person.get().isEmpty()) {
            getUI().ifPresent(ui -> ui.getPage().setLocation(Intention.signInPath(card.path())));
            return;
        }
        var before = ratings.mine(subject);
        change(() -> ratings.rate(subject, stars), t("participation.rating.counted"), before);
    }

    private void withdraw() {
        var before = ratings.mine(subject);
        change(() -> ratings.withdraw(subject), t("participation.rating.withdrawn"), before);
        scale.getFirst().getElement().executeJs("this.focus()");
    }

    private void change(Runnable change, String done, Optional<Integer> before) {
        try {
            change.run();
            Toast.show(done, t("participation.vote.undo"), () -> undo(before));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        draw();
    }

    private void undo(Optional<Integer> before) {
        try {
            before.ifPresentOrElse(stars -> ratings.rate(subject, stars), () -> ratings.withdraw(subject));
            Toast.show(t("participation.rating.undone"));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        draw();
    }

    private void draw() {
        var mine = ratings.mine(subject);
        for (int stars = 1; stars <= scale.size(); stars++) {
            attr(
                    scale.get(stars - 1),
                    "aria-pressed",
                    String.valueOf(mine.orElse(0).equals(stars)));
        }
        below.removeAll();
        if (person.get().isEmpty()) {
            below.add(Html.still(el(
                    "p",
                    "rn-sample",
                    link(Intention.signInPath(card.path()), t("participation.sign-in")),
                    text(" " + t("participation.rating.sign-in-why")))));
        }
        mine.ifPresent(stars -> below.add(el(
                "p",
                "rn-sample",
                Icon.of("lock").svg(),
                text(" " + t("participation.rating.chosen", stars) + " "),
                button("rn-linkish", this::withdraw, text(t("participation.rating.withdraw"))))));
    }
}
