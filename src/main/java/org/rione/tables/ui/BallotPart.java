package org.rione.tables.ui;

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
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.rione.participation.Subject;
import org.rione.participation.spi.SubjectCard;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.tables.OptionId;
import org.rione.tables.OwnBallot;
import org.rione.tables.Round;
import org.rione.tables.RoundOption;

/**
 * The ballot of somebody who may vote. It counts from the first valid choice; there is no button to forget. Each
 * press hands the whole ballot over and draws what came back.
 */
class BallotPart extends Div {

    /** What the person did, for the view to carry out. */
    interface Actions extends Serializable {

        /** Casts and answers what now counts; empty when it was refused (the view has said why). */
        Optional<OwnBallot> cast(Map<OptionId, Integer> marks);

        /** Takes the ballot back; false when it was refused. */
        boolean withdraw();
    }

    private final Round round;
    private final Actions actions;
    private final List<RoundOption> shuffled;
    private final List<OptionRow> rows = new ArrayList<>();
    private final Div counted = new Div();
    private final ReceiptPart receipt;
    private final Div bar = new Div();
    private Picks picks = new Picks(Map.of());

    /** @param order a number that stays the same for one person: each has an order of options of their own */
    BallotPart(
            Round round,
            Map<Subject, SubjectCard> cards,
            Optional<Map<OptionId, Integer>> own,
            long order,
            Actions actions) {
        this.round = round;
        this.actions = actions;
        this.receipt = new ReceiptPart(round);
        this.shuffled = new ArrayList<>(round.options());
        Collections.shuffle(shuffled, new Random(order));
        own.ifPresent(marks -> picks = new Picks(marks));
        addClassName("rn-ballot");
        var list = attr(el("ol", "rn-stack rn-options"), "role", "list");
        for (var option : shuffled) {
            var row = new OptionRow(round, option, cards, () -> picks, this::change);
            rows.add(row);
            list.add(row.item);
        }
        var withdraw = attr(
                button("rn-btn", this::withdraw, text(t("tables.ballot.withdraw"))),
                "data-kind",
                "danger",
                "data-wide",
                "");
        receipt.add(withdraw);
        var summary =
                attr(div("rn-ballot-aside", counted, receipt), "role", "region", "aria-label", t("tables.ballot.own"));
        bar.addClassName("rn-actionbar");
        bar.getElement().setAttribute("role", "region").setAttribute("aria-label", t("tables.ballot.bar"));
        bar.getElement().setAttribute("data-narrow", "");
        add(div("", list, p("rn-hint rn-options-order", t("tables.ballot.order"))), summary, bar);
        draw();
    }

    private void change(Picks wanted) {
        if (wanted.empty()) {
            withdraw();
            return;
        }
        actions.cast(wanted.marks()).ifPresent(ballot -> {
            picks = new Picks(ballot.marks());
            receipt.keep(ballot);
        });
        draw();
    }

    private void withdraw() {
        if (actions.withdraw()) {
            picks = new Picks(Map.of());
            receipt.drop();
        }
        draw();
    }

    private void draw() {
        rows.forEach(OptionRow::draw);
        counted.removeAll();
        counted.add(ownVote());
        receipt.setVisible(!picks.empty());
        bar.removeAll();
        bar.add(div("rn-bar-words", el("b", "", BallotWords.stillMissing(round, picks))));
    }

    private Component ownVote() {
        var message = attr(
                div(
                        "rn-callout",
                        Icon.of(picks.empty() ? "info-circle" : "circle-check").svg(),
                        p("", t(picks.empty() ? "tables.ballot.nothing-yet" : "tables.ballot.counts"))),
                "data-kind",
                picks.empty() ? "info" : "ok",
                "role",
                "status");
        var card = el("section", "rn-card", el("h2", "rn-card-title", t("tables.ballot.own")), message);
        BallotWords.sum(round, picks).ifPresent(card::add);
        card.add(p("rn-muted", BallotWords.stillMissing(round, picks)));
        if (!picks.empty()) {
            card.add(BallotWords.lines(round, picks, shuffled));
        }
        return card;
    }

    /** The receipt, shown when a ballot is cast and kept on the voter's device only. */
    private static final class ReceiptPart extends Div {

        private final Paragraph code = attr(p("rn-code rn-receipt", ""), "role", "status");
        /** What the device kept from before; the browser fills it in. */
        private final Paragraph kept = p("rn-code rn-receipt", "");

        private final String key;
        private final String title;

        private ReceiptPart(Round round) {
            this.key = TableLinks.round(round);
            this.title = round.title() + " · " + round.tableName();
            addClassName("rn-stack");
            add(el(
                    "section",
                    "rn-card",
                    el("h2", "rn-card-title", t("tables.ballot.receipt")),
                    code,
                    kept,
                    p("rn-hint", t("tables.ballot.receipt-why", Dates.moment(round.closesAt()))),
                    link("", ReceiptsSection.ADDRESS, text(t("tables.receipts.all")))));
            attr(kept, "data-receipt", key, "data-none", t("tables.ballot.receipt-elsewhere"));
            kept.getElement().executeJs("window.Rione.showReceipt(this)");
        }

        /** Shows the receipt this once; with the marks it stays on the device, to be found again in the published file. */
        private void keep(OwnBallot ballot) {
            code.setText(ballot.receipt());
            kept.setVisible(false);
            var marks = ballot.marks().entrySet().stream()
                    .map(mark -> "\"" + mark.getKey().value() + "\":" + mark.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
            code.getElement().executeJs("window.Rione.keepBallot($0, $1, $2, $3)", key, ballot.receipt(), marks, title);
        }

        private void drop() {
            code.getElement().executeJs("window.Rione.dropBallot($0)", key);
        }
    }
}
