package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.rione.participation.Subject;
import org.rione.participation.spi.SubjectCard;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.tables.OptionId;
import org.rione.tables.OwnBallot;
import org.rione.tables.Round;
import org.rione.tables.RoundOption;
import org.rione.tables.count.Method;

/**
 * The ballot of somebody who may vote. It counts from the first valid choice; there is no button to forget. Each
 * press hands the whole ballot over and draws what came back.
 */
class BallotPart extends Div {

    /** What the person did, for the view to carry out. */
    interface Actions extends java.io.Serializable {

        /** Casts and answers what now counts; empty when it was refused (the view has said why). */
        Optional<OwnBallot> cast(Map<OptionId, Integer> marks);

        /** Takes the ballot back; false when it was refused. */
        boolean withdraw();
    }

    private final Round round;
    private final Actions actions;
    private final List<RoundOption> shuffled;
    private final Map<OptionId, Integer> marks = new LinkedHashMap<>();
    private final Map<OptionId, OptionRow> rows = new LinkedHashMap<>();
    private final Div summary = new Div();
    private final Div bar = new Div();
    private String receipt = "";

    /** @param order a number that stays the same for one person: each has an order of options of their own */
    BallotPart(Round round, Map<Subject, SubjectCard> cards, Optional<OwnBallot> own, long order, Actions actions) {
        this.round = round;
        this.actions = actions;
        this.shuffled = new ArrayList<>(round.options());
        Collections.shuffle(shuffled, new Random(order));
        own.ifPresent(this::take);
        addClassName("rn-ballot");
        var list = attr(el("ol", "rn-stack rn-options"), "role", "list");
        for (var option : shuffled) {
            var row = new OptionRow(option, cards);
            rows.put(option.id(), row);
            list.add(row.item);
        }
        summary.addClassName("rn-ballot-aside");
        summary.getElement().setAttribute("role", "region").setAttribute("aria-label", t("tables.ballot.own"));
        bar.addClassName("rn-actionbar");
        bar.getElement().setAttribute("role", "region").setAttribute("aria-label", t("tables.ballot.bar"));
        bar.getElement().setAttribute("data-narrow", "");
        add(div("", list, p("rn-hint", t("tables.ballot.order"))), summary, bar);
        draw();
    }

    private void take(OwnBallot ballot) {
        marks.clear();
        marks.putAll(ballot.marks());
        receipt = ballot.receipt();
    }

    private void change(OptionId option, int by) {
        var wanted = new LinkedHashMap<>(marks);
        wanted.merge(option, by, Integer::sum);
        wanted.values().removeIf(n -> n <= 0);
        if (wanted.isEmpty()) {
            withdraw();
            return;
        }
        actions.cast(wanted).ifPresent(this::take);
        draw();
    }

    private void withdraw() {
        if (actions.withdraw()) {
            marks.clear();
            receipt = "";
        }
        draw();
    }

    private int left() {
        return switch (round.method()) {
            case Method.Points(var total) -> total - given();
            case Method.Approval _ -> Integer.MAX_VALUE;
        };
    }

    private int given() {
        return marks.values().stream().mapToInt(n -> n).sum();
    }

    private void draw() {
        rows.values().forEach(OptionRow::draw);
        summary.removeAll();
        summary.add(ownVote());
        if (!receipt.isEmpty()) {
            summary.add(
                    el(
                            "section",
                            "rn-card",
                            el("h2", "rn-card-title", t("tables.ballot.receipt")),
                            p("rn-code rn-receipt", receipt),
                            p("rn-hint", t("tables.ballot.receipt-why", Dates.moment(round.closesAt())))),
                    attr(
                            button("rn-btn", this::withdraw, text(t("tables.ballot.withdraw"))),
                            "data-kind",
                            "danger",
                            "data-wide",
                            ""));
        }
        bar.removeAll();
        bar.add(div("rn-bar-words", el("b", "", stillMissing())));
    }

    private Component ownVote() {
        var counted = !marks.isEmpty();
        var message = attr(
                div(
                        "rn-callout",
                        Icon.of(counted ? "circle-check" : "info-circle").svg(),
                        p("", t(counted ? "tables.ballot.counts" : "tables.ballot.nothing-yet"))),
                "data-kind",
                counted ? "ok" : "info",
                "role",
                "status");
        var card = el("section", "rn-card", el("h2", "rn-card-title", t("tables.ballot.own")), message);
        if (round.method() instanceof Method.Points(var total)) {
            card.add(el("p", "rn-big", text(String.valueOf(given())), el("small", "", t("tables.ballot.of", total))));
        }
        card.add(p("rn-muted", stillMissing()));
        var lines = el("dl", "rn-dl");
        shuffled.stream()
                .filter(option -> marks.containsKey(option.id()))
                .forEach(option -> lines.add(div(
                        "",
                        el("dt", "", option.title()),
                        el(
                                "dd",
                                "",
                                t(
                                        "tables.result.marks."
                                                + (round.method() instanceof Method.Points ? "points" : "chosen"),
                                        marks.getOrDefault(option.id(), 0))))));
        if (counted) {
            card.add(lines);
        }
        return card;
    }

    private String stillMissing() {
        return switch (round.method()) {
            case Method.Points(var total) ->
                given() == 0 ? t("tables.ballot.all-left", total) : t("tables.ballot.left", left());
            case Method.Approval _ -> t("tables.ballot.chosen", marks.size());
        };
    }

    /** One option with the buttons that change it. */
    private final class OptionRow implements java.io.Serializable {

        private final RoundOption option;
        private final HtmlContainer item;
        private final Div controls = new Div();

        private OptionRow(RoundOption option, Map<Subject, SubjectCard> cards) {
            this.option = option;
            this.item = el("li", "rn-option", OptionPart.words(option, cards));
            controls.addClassName("rn-row");
            controls.getElement().setAttribute("data-spread", "");
            item.add(controls);
            switch (round.method()) {
                case Method.Points _ -> controls.add(stepper());
                case Method.Approval _ -> controls.add(choice());
            }
        }

        private final HtmlContainer number = el("output", "");
        private final HtmlContainer dots = attr(el("span", "rn-dots"), "aria-hidden", "true");
        private com.vaadin.flow.component.html.NativeButton less = plain();
        private com.vaadin.flow.component.html.NativeButton more = plain();

        private com.vaadin.flow.component.html.NativeButton plain() {
            return new com.vaadin.flow.component.html.NativeButton();
        }

        private Component[] stepper() {
            less = step("minus", "tables.ballot.less", -1);
            more = step("plus", "tables.ballot.more", 1);
            var stepper = attr(
                    div("rn-stepper", less, number, more),
                    "role",
                    "group",
                    "aria-label",
                    t("tables.ballot.points-to", option.title()));
            return new Component[] {stepper, dots};
        }

        private com.vaadin.flow.component.html.NativeButton step(String icon, String key, int by) {
            SerializableRunnable press = () -> change(option.id(), by);
            return attr(button("", press, Icon.of(icon).svg()), "aria-label", t(key, option.title()));
        }

        private Component choice() {
            SerializableRunnable press = () -> change(option.id(), marks.containsKey(option.id()) ? -1 : 1);
            more = button("rn-btn", press);
            return more;
        }

        private void draw() {
            var own = marks.getOrDefault(option.id(), 0);
            item.getElement().setAttribute("data-chosen", own > 0);
            switch (round.method()) {
                case Method.Points _ -> {
                    number.setText(String.valueOf(own));
                    less.setEnabled(own > 0);
                    more.setEnabled(left() > 0);
                    dots.removeAll();
                    for (int i = 0; i < own; i++) {
                        dots.add(attr(el("i", ""), "data-on", ""));
                    }
                }
                case Method.Approval _ -> {
                    more.removeAll();
                    more.add(
                            Icon.of(own > 0 ? "check" : "plus").svg(),
                            span("", text(t(own > 0 ? "tables.ballot.is-chosen" : "tables.ballot.choose"))));
                    attr(
                            more,
                            "aria-pressed",
                            String.valueOf(own > 0),
                            "aria-label",
                            t("tables.ballot.choose") + ": " + option.title(),
                            "data-kind",
                            own > 0 ? "primary" : "neutral");
                }
            }
        }
    }
}
