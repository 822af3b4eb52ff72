package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.util.Map;
import org.rione.participation.Subject;
import org.rione.participation.spi.SubjectCard;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.tables.Round;
import org.rione.tables.RoundOption;
import org.rione.tables.count.BallotForm;
import org.rione.tables.count.Method;

/** One option of a ballot with the buttons that change it. It stays where it is, so that the focus does too. */
final class OptionRow implements Serializable {

    final HtmlContainer item;

    private final Round round;
    private final RoundOption option;
    private final SerializableSupplier<Picks> picks;
    private final SerializableConsumer<Picks> change;
    private final HtmlContainer number = el("output", "");
    private final HtmlContainer dots = attr(el("span", "rn-dots"), "aria-hidden", "true");
    private final HtmlContainer places = el("select", "rn-input rn-select rn-place");
    private NativeButton less = new NativeButton();
    private NativeButton more = new NativeButton();

    /** @param change takes what the voter wants now; the row is drawn when the answer is known */
    OptionRow(
            Round round,
            RoundOption option,
            Map<Subject, SubjectCard> cards,
            SerializableSupplier<Picks> picks,
            SerializableConsumer<Picks> change) {
        this.round = round;
        this.option = option;
        this.picks = picks;
        this.change = change;
        this.item = el("li", "rn-option", OptionPart.words(option, cards));
        if (round.method().money().isPresent()) {
            item.add(el("p", "rn-num", OptionPart.euros(option.cost())));
        }
        var controls = new Div(controls());
        controls.addClassName("rn-row");
        controls.getElement().setAttribute("data-spread", "");
        item.add(controls);
    }

    private Component[] controls() {
        return switch (round.method().form()) {
            case POINTS -> new Component[] {stepper(), dots};
            case RANKING -> new Component[] {ranker()};
            case CHOICE, APPROVAL -> new Component[] {choice()};
        };
    }

    void draw() {
        var own = picks.get().of(option.id());
        item.getElement().setAttribute("data-chosen", own > 0);
        switch (round.method().form()) {
            case POINTS -> drawPoints(own);
            case RANKING -> drawPlaces(own);
            case CHOICE, APPROVAL -> drawChoice(own > 0);
        }
    }

    private Component choice() {
        var single = round.method().form() == BallotForm.CHOICE;
        SerializableRunnable press = () -> change.accept(
                single ? picks.get().only(option.id()) : picks.get().toggle(option.id()));
        more = button("rn-btn", press);
        return more;
    }

    private void drawChoice(boolean chosen) {
        more.removeAll();
        more.add(
                Icon.of(chosen ? "check" : "plus").svg(),
                span("", text(t(chosen ? "tables.ballot.is-chosen" : "tables.ballot.choose"))));
        attr(
                more,
                "aria-pressed",
                String.valueOf(chosen),
                "aria-label",
                t("tables.ballot.choose") + ": " + option.title(),
                "data-kind",
                chosen ? "primary" : "neutral");
        if (round.method() instanceof Method.Greedy(var budget)) {
            more.setEnabled(chosen || spent() + option.cost() <= budget);
        }
    }

    private long spent() {
        return picks.get().marks().keySet().stream().mapToLong(round::cost).sum();
    }

    private Component stepper() {
        less = step(
                "minus", "tables.ballot.less", () -> change.accept(picks.get().add(option.id(), -1)));
        more = step(
                "plus", "tables.ballot.more", () -> change.accept(picks.get().add(option.id(), 1)));
        return attr(
                div("rn-stepper", less, number, more),
                "role",
                "group",
                "aria-label",
                t("tables.ballot.points-to", option.title()));
    }

    private NativeButton step(String icon, String key, SerializableRunnable press) {
        return attr(button("", press, Icon.of(icon).svg()), "aria-label", t(key, option.title()));
    }

    private void drawPoints(int own) {
        number.setText(String.valueOf(own));
        less.setEnabled(own > 0);
        more.setEnabled(round.method() instanceof Method.Points(var total)
                && picks.get().sum() < total);
        dots.removeAll();
        for (int i = 0; i < own; i++) {
            dots.add(attr(el("i", ""), "data-on", ""));
        }
    }

    private Component ranker() {
        places.getElement()
                .setAttribute("aria-label", t("tables.ballot.place-of", option.title()))
                .addEventListener("change", chosen -> {
                    var value = chosen.getEventData().path("element.value").asString("0");
                    if (value.matches("[0-9]{1,3}")) {
                        change.accept(picks.get().place(option.id(), Integer.parseInt(value)));
                    }
                })
                .addEventData("element.value");
        more = step(
                "arrow-up", "tables.ballot.up", () -> change.accept(picks.get().place(option.id(), up())));
        less = step(
                "arrow-down",
                "tables.ballot.down",
                () -> change.accept(picks.get().place(option.id(), down())));
        return attr(
                div("rn-row rn-ranker", places, div("rn-stepper", more, less)),
                "role",
                "group",
                "aria-label",
                t("tables.ballot.rank", option.title()));
    }

    /** One place up; an option without a place comes in as the last. */
    private int up() {
        var own = picks.get().of(option.id());
        return own == 0 ? picks.get().marks().size() + 1 : Math.max(1, own - 1);
    }

    /** One place down; behind the last place is no place. */
    private int down() {
        var own = picks.get().of(option.id());
        return own == 0 || own == picks.get().marks().size() ? 0 : own + 1;
    }

    private void drawPlaces(int own) {
        var most = picks.get().marks().size() + (own == 0 ? 1 : 0);
        places.removeAll();
        places.add(place(0, own, t("tables.ballot.no-place")));
        for (int i = 1; i <= most; i++) {
            places.add(place(i, own, t("tables.ballot.place", Numbers.whole(i))));
        }
        places.getElement().setProperty("value", String.valueOf(own));
        more.setEnabled(own != 1);
        less.setEnabled(own > 0);
    }

    private static Component place(int value, int own, String words) {
        var place = attr(el("option", "", words), "value", String.valueOf(value));
        return value == own ? attr(place, "selected", "") : place;
    }
}
