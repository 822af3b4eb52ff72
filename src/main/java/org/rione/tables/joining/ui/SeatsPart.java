package org.rione.tables.joining.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.rione.shared.Refusal;
import org.rione.shared.ui.DayField;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Sure;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Seat;
import org.rione.tables.SeatKind;
import org.rione.tables.Tables;
import org.rione.tables.joining.Membership;

/** The seats of a table and what can be done about each: let run the table, end the term, take it away. */
class SeatsPart extends Div {

    private final NeighbourhoodTable table;
    private final transient Tables tables;
    private final transient Membership membership;
    private final Div list = div("");

    SeatsPart(NeighbourhoodTable table, Tables tables, Membership membership) {
        this.table = table;
        this.tables = tables;
        this.membership = membership;
        addClassName("rn-card");
        attr(list, "aria-live", "polite");
        add(h2(t("tables.joining.seats")), list);
        draw();
    }

    void draw() {
        list.removeAll();
        var lines = attr(el("ul", "rn-list"), "role", "list");
        tables.seats(table.id()).forEach(seat -> lines.add(line(seat)));
        list.add(lines);
    }

    private Component line(Seat seat) {
        var line = el("li", "rn-round-line rn-member", el("b", "", seat.person().name()));
        if (seat.facilitator()) {
            line.add(Html.chip("assigned", Icon.of("users"), t("tables.seats.kind", SeatKind.FACILITATOR)));
        }
        line.add(text("rn-hint", MembersPage.term(seat)));
        var tools = div("rn-row rn-member-tools");
        tools.add(
                tool(seat, seat.facilitator() ? "demote" : "promote", () -> {
                    if (seat.facilitator()) {
                        membership.demote(table, seat.person().id());
                    } else {
                        membership.promote(table, seat.person().id());
                    }
                }),
                attr(
                        button("rn-btn", () -> askTerm(seat), text(t("tables.joining.term"))),
                        "data-kind",
                        "quiet",
                        "aria-label",
                        t("tables.joining.term-of", seat.person().name())),
                attr(
                        button("rn-btn", () -> askRemove(seat), text(t("tables.seats.free"))),
                        "data-kind",
                        "quiet",
                        "aria-label",
                        t("tables.seats.free-of", seat.person().name())));
        line.add(tools);
        return line;
    }

    private Component tool(Seat seat, String name, Runnable action) {
        return attr(
                button("rn-btn", () -> run(action), text(t("tables.joining.seat." + name))),
                "data-kind",
                "quiet",
                "aria-label",
                t("tables.joining.seat." + name + "-one", seat.person().name()));
    }

    private void askTerm(Seat seat) {
        var day = new DayField(t("tables.seats.until"));
        day.setHelperText(t("tables.seats.until.hint"));
        seat.until().ifPresent(day::setValue);
        Sure.ask(
                t("tables.joining.term-of", seat.person().name()),
                day,
                t("tables.joining.term-leave"),
                t("tables.joining.term-save"),
                () -> run(() -> membership.term(table, seat.person().id(), Optional.ofNullable(day.getValue()))));
    }

    private void askRemove(Seat seat) {
        Sure.warn(
                t("tables.seats.free-of", seat.person().name()),
                t("tables.seats.free.text"),
                t("tables.seats.keep"),
                t("tables.seats.free"),
                () -> run(() -> membership.remove(table, seat.person().id())));
    }

    private void run(Runnable action) {
        try {
            action.run();
            Toast.show(t("tables.joining.seat.done"));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        draw();
    }
}
