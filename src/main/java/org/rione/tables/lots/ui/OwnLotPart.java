package org.rione.tables.lots.ui;

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
import java.util.function.Consumer;
import org.rione.identity.SignedIn;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;
import org.rione.tables.lots.Candidate;
import org.rione.tables.lots.DrawnSeats;
import org.rione.tables.lots.SeatLot;
import org.rione.tables.lots.SeatLots;
import org.rione.tables.ui.TableLinks;

/** What somebody signed in has to do with a draw: volunteer, wait, answer. */
class OwnLotPart extends Div {

    private final transient NeighbourhoodTable table;
    private final transient SeatLot lot;
    private final transient SeatLots lots;
    private final transient DrawnSeats drawn;
    private final transient Consumer<Runnable> run;

    /** @param run does what was asked and draws the page anew */
    OwnLotPart(
            SignedIn person,
            NeighbourhoodTable table,
            SeatLot lot,
            Tables tables,
            SeatLots lots,
            DrawnSeats drawn,
            Consumer<Runnable> run) {
        this.table = table;
        this.lot = lot;
        this.lots = lots;
        this.drawn = drawn;
        this.run = run;
        addClassNames("rn-card", "rn-stack");
        attr(this, "data-gap", "s");
        add(el("h2", "rn-card-title", t("tables.lot.own")));
        lots.mine(lot.id()).ifPresentOrElse(this::part, () -> none(person, tables.sitsAt(lot.table())));
    }

    private void none(SignedIn person, boolean sits) {
        if (lot.phase() != SeatLot.Phase.OPEN) {
            add(p("rn-muted", t("tables.lot.own-none", lot.phase())));
        } else if (sits) {
            add(p("rn-muted", t("tables.lot.own-sits")));
        } else if (!person.verified()) {
            add(p("rn-muted", t("tables.lot.own-unverified")));
        } else {
            add(
                    p("rn-muted", t("tables.lot.own-none.OPEN")),
                    act("primary", "volunteer", () -> lots.volunteer(lot.id())));
        }
    }

    private void part(Candidate mine) {
        if (mine.number() > 0) {
            add(el("p", "rn-big", t("tables.lot.number", mine.number())));
        }
        switch (mine.state()) {
            case VOLUNTEER -> volunteer(mine);
            case ASKED -> asked(mine);
            case ACCEPTED -> {
                state(mine);
                add(link("rn-btn", TableLinks.table(table), text(t("tables.lot.to-table"))));
            }
            case RESERVE, DECLINED, SILENT, NOT_DRAWN -> state(mine);
        }
    }

    private void volunteer(Candidate mine) {
        if (lot.phase() == SeatLot.Phase.OPEN) {
            state(mine);
            add(act("quiet", "step-back", () -> lots.stepBack(lot.id())));
        } else {
            add(p("", t("tables.lot.own-state.NUMBERED", lot.seedSource())));
        }
    }

    private void asked(Candidate mine) {
        if (drawn.tooLate(mine)) {
            add(p("", t("tables.lot.refused.late")));
            return;
        }
        state(mine);
        mine.answerBy().ifPresent(day -> add(p("rn-hint", t("tables.lot.answer-by", day))));
        add(div(
                "rn-row",
                act("primary", "accept", () -> drawn.accept(lot.id())),
                act("quiet", "decline", () -> drawn.decline(lot.id()))));
    }

    private void state(Candidate mine) {
        add(p("", t("tables.lot.own-state", mine.state())));
    }

    private Component act(String kind, String name, Runnable action) {
        return attr(button("rn-btn", () -> run.accept(action), text(t("tables.lot.act." + name))), "data-kind", kind);
    }
}
