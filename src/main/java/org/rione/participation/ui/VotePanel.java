package org.rione.participation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.participation.Importance;
import org.rione.participation.Opinion;
import org.rione.participation.Subject;
import org.rione.participation.Votes;
import org.rione.participation.spi.SubjectCard;
import org.rione.participation.spi.SubjectCard.Allowed;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Topics;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;

/** The question "is it a priority for you?" with its two buttons, their counts and what one has chosen. */
public final class VotePanel extends Div {

    private static final String WORD = "participation.vote";

    private final Subject subject;
    private final SubjectCard card;
    private final Votes votes;
    private final CurrentPerson person;
    private final boolean open;
    private final Map<Opinion, HtmlContainer> choices = new EnumMap<>(Opinion.class);
    private final Map<Opinion, Span> counts = new EnumMap<>(Opinion.class);
    private final Div below = div("rn-vote-below");
    private final Announcer announcer = new Announcer();
    private String noted = "";

    VotePanel(SubjectCard card, Votes votes, CurrentPerson person, Live live) {
        this.subject = card.subject();
        this.card = card;
        this.votes = votes;
        this.person = person;
        this.open = card.allowed().contains(Allowed.VOTE)
                && person.get().map(who -> who.has(Role.RESIDENT)).orElse(true);
        attr(this, "class", "rn-vote", "id", "voto");
        var question = new H2(t("participation.vote.question"));
        attr(Html.still(question), "id", "voto-domanda", "class", "rn-vote-question");
        var pair = attr(div("rn-vote-pair"), "role", "group", "aria-labelledby", "voto-domanda");
        pair.add(choice(Opinion.PRIORITY, "check"), choice(Opinion.NOT_PRIORITY, "arrow-down"));
        add(question, pair, below, announcer);
        draw(votes.importance(subject));
        live.redraw(this, Topics.subject(subject.id()), this::follow);
    }

    private Component choice(Opinion opinion, String icon) {
        var count = text("rn-num", "");
        counts.put(opinion, count);
        var word = el("b", "", t(WORD, opinion));
        var choice = open
                ? button("rn-vote-btn", () -> press(opinion), Icon.of(icon).svg(), word, count)
                : attr(div("rn-vote-btn", Icon.of(icon).svg(), word, count), "data-off", "");
        choices.put(opinion, choice);
        return choice;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (open && person.get().isPresent()) {
            Intention.take(subject).ifPresent(this::cast);
        }
    }

    private void press(Opinion opinion) {
        if (person.get().isEmpty()) {
            Intention.signInFirst(subject, opinion, card.path());
        } else {
            cast(opinion);
        }
    }

    private void cast(Opinion opinion) {
        var before = votes.mine(subject);
        change(() -> votes.cast(subject, opinion), t("participation.vote.counted"), before);
    }

    private void withdraw() {
        var before = votes.mine(subject);
        change(() -> votes.withdraw(subject), t("participation.vote.withdrawn"), before);
        choices.values().stream().findFirst().ifPresent(first -> first.getElement()
                .executeJs("this.focus()"));
    }

    private void change(Runnable change, String done, Optional<Opinion> before) {
        try {
            change.run();
            Toast.show(done, t("participation.vote.undo"), () -> undo(before));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        draw(votes.importance(subject));
    }

    private void undo(Optional<Opinion> before) {
        try {
            before.ifPresentOrElse(opinion -> votes.cast(subject, opinion), () -> votes.withdraw(subject));
            Toast.show(t("participation.vote.undone"));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        draw(votes.importance(subject));
    }

    /** Others have voted: the counts move, and a screen reader hears of it now and then. */
    private void follow() {
        var importance = votes.importance(subject);
        draw(importance);
        announcer.say(t("participation.vote.announced", importance.all(), importance.yes(), importance.no()));
    }

    private void draw(Importance importance) {
        counts.forEach((opinion, count) -> count.setText(Numbers.whole(importance.of(opinion))));
        var mine = votes.mine(subject);
        if (open) {
            choices.forEach((opinion, choice) -> attr(
                    choice,
                    "aria-pressed",
                    String.valueOf(mine.filter(own -> own == opinion).isPresent())));
        }
        noteOnce(mine);
    }

    /** Others' votes leave the note as it is: a button is not taken away from under a finger. */
    private void noteOnce(Optional<Opinion> mine) {
        var now = mine.map(Enum::name).orElse("none");
        if (!now.equals(noted)) {
            noted = now;
            below.removeAll();
            below.add(note(mine));
        }
    }

    private Component note(Optional<Opinion> mine) {
        if (!card.allowed().contains(Allowed.VOTE)) {
            return Html.still(p("rn-sample", t("participation.vote.closed")));
        }
        if (person.get().isEmpty()) {
            return Html.still(sample(
                    link(Intention.signInPath(card.path()), t("participation.sign-in")),
                    text(" " + t("participation.vote.sign-in-why"))));
        }
        if (!open) {
            return p("rn-sample", t("participation.vote.residents-only"));
        }
        return mine.map(own -> sample(
                        text(t("participation.vote.chosen", t(WORD, own)) + " "),
                        button("rn-linkish", this::withdraw, text(t("participation.vote.withdraw")))))
                .orElseGet(() -> Html.still(sample(text(t("participation.vote.secret")))));
    }

    private static HtmlContainer sample(Component... parts) {
        var sample = el("p", "rn-sample", Icon.of("lock").svg(), text(" "));
        sample.add(parts);
        return sample;
    }
}
