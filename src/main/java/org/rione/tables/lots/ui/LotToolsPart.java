package org.rione.tables.lots.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.lots.DrawnSeats;
import org.rione.tables.lots.SeatLot;
import org.rione.tables.lots.SeatLots;

/** What those who run the table do about a draw: close the list, enter the numbers, see who has answered. */
class LotToolsPart extends Div {

    private final transient SeatLot lot;
    private final transient SeatLots lots;
    private final transient Consumer<Runnable> run;

    /** @param run does what was asked and draws the page anew */
    LotToolsPart(SeatLot lot, SeatLots lots, DrawnSeats drawn, Consumer<Runnable> run) {
        this.lot = lot;
        this.lots = lots;
        this.run = run;
        addClassNames("rn-card", "rn-stack");
        attr(this, "data-gap", "s");
        add(el("h2", "rn-card-title", t("tables.lot.tools")));
        switch (lot.phase()) {
            case OPEN -> closeList();
            case NUMBERED -> enterNumbers();
            case DRAWN -> standing(drawn.count(lot));
        }
    }

    private void closeList() {
        if (lot.candidates() <= lot.seats()) {
            add(p("rn-muted", t("tables.lot.tools-few", lot.seats())));
            return;
        }
        add(
                p("rn-muted", t("tables.lot.tools-number")),
                button("rn-btn", () -> run.accept(() -> lots.number(lot.id())), text(t("tables.lot.act.number"))));
    }

    private void enterNumbers() {
        var numbers = new TextField(t("tables.tools.numbers"));
        numbers.setHelperText(t("tables.tools.numbers-help", lot.seedSource()));
        numbers.setMaxLength(80);
        numbers.setWidthFull();
        numbers.setManualValidation(true);
        add(
                numbers,
                div(
                        "rn-row",
                        attr(
                                button("rn-btn", () -> draw(numbers), text(t("tables.lot.act.draw"))),
                                "data-kind",
                                "primary")));
    }

    private void draw(TextField numbers) {
        try {
            lots.draw(lot.id(), numbers.getValue());
        } catch (Refusal refusal) {
            numbers.setErrorMessage(Tr.refusal(refusal));
            numbers.setInvalid(true);
            numbers.focus();
            return;
        }
        run.accept(() -> Toast.show(t("tables.lot.drawn")));
    }

    private void standing(DrawnSeats.Count count) {
        add(p("", t("tables.lot.tools-accepted", count.accepted(), lot.seats())));
        if (count.asked() > 0) {
            add(p(
                    "",
                    count.answerBy()
                            .map(day -> t("tables.lot.tools-awaited-by", count.asked(), day))
                            .orElseGet(() -> t("tables.lot.tools-awaited", count.asked()))));
        }
        if (count.reserves() > 0) {
            add(p("rn-hint", t("tables.lot.tools-reserves", count.reserves())));
        } else if (count.accepted() + count.asked() < lot.seats()) {
            add(p("rn-hint", t("tables.lot.tools-left", lot.seats() - count.accepted() - count.asked())));
        }
    }
}
