package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.rione.identity.EmailAddress;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
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
import org.rione.tables.TablesAdministration;

/** Who sits at one table, as what and until when; a form to give out a seat. */
@Route("amministrazione/tavoli/:table")
@RolesAllowed(Role.ADMINISTRATOR)
class SeatsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Tables tables;
    private final transient TablesAdministration administration;
    private final EmailField email = new EmailField(t("tables.seats.email"));
    private final RadioButtonGroup<SeatKind> kind = new RadioButtonGroup<>(t("tables.seats.kind"));
    private final DayField until = new DayField(t("tables.seats.until"));
    private final Div list = div("rn-stack");
    private String title = "";

    SeatsView(Tables tables, TablesAdministration administration) {
        this.tables = tables;
        this.administration = administration;
        kind.setItems(SeatKind.values());
        kind.setItemLabelGenerator(one -> t("tables.seats.kind", one));
        kind.setValue(SeatKind.MEMBER);
        email.setRequiredIndicatorVisible(true);
        email.setHelperText(t("tables.seats.email.hint"));
        until.setHelperText(t("tables.seats.until.hint"));
        email.setWidthFull();
        email.setManualValidation(true);
        until.setManualValidation(true);
        attr(list, "aria-live", "polite");
    }

    static String path(NeighbourhoodTable table) {
        return TablesOfficeView.PATH + "/" + table.slug();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var table =
                event.getRouteParameters().get("table").flatMap(tables::find).orElseThrow(NotFoundException::new);
        title = t("tables.seats.title", table.name());
        removeAll();
        add(
                Crumbs.from("/", t("tables.home"))
                        .to("/amministrazione", t("tables.office.administration"))
                        .to(TablesOfficeView.PATH, t("tables.office.title"))
                        .here(table.name()),
                attr(
                        div(
                                "rn-wrap rn-stack rn-tables-office",
                                div(
                                        "rn-title",
                                        h1(title),
                                        p("rn-lead", table.mandate()),
                                        el("p", "", link(TableLinks.table(table), t("tables.seats.public-page")))),
                                form(table),
                                el("section", "rn-stack", h2(t("tables.seats.now")), list)),
                        "data-gap",
                        "l"));
        draw(table);
    }

    private Component form(NeighbourhoodTable table) {
        var give = attr(
                button("rn-btn", () -> seat(table), Icon.of("plus").svg(), text(t("tables.seats.give"))),
                "data-kind",
                "primary");
        return el("section", "rn-card rn-stack", h2(t("tables.seats.new")), email, kind, until, div("rn-row", give));
    }

    private void seat(NeighbourhoodTable table) {
        email.setInvalid(false);
        until.setInvalid(false);
        try {
            if (!EmailAddress.is(email.getValue())) {
                throw new Refusal("tables.refused.email");
            }
            var person = administration.seat(
                    table.id(),
                    new EmailAddress(email.getValue()),
                    kind.getValue(),
                    Optional.ofNullable(until.getValue()));
            email.clear();
            draw(table);
            Toast.show(t("tables.seats.given", person.name()));
        } catch (Refusal refusal) {
            HasValidation field = refusal.code().equals("tables.refused.term-past") ? until : email;
            field.setErrorMessage(Tr.refusal(refusal));
            field.setInvalid(true);
            ((Component) field).getElement().executeJs("this.focus()");
        }
    }

    private void draw(NeighbourhoodTable table) {
        list.removeAll();
        var seats = administration.seats(table.id());
        if (seats.isEmpty()) {
            list.add(div("rn-empty", Icon.of("users").svg(), p("", t("tables.seats.none"))));
            return;
        }
        var rows = attr(el("ul", "rn-card rn-list"), "role", "list");
        seats.forEach(seat -> rows.add(row(table, seat)));
        list.add(rows);
    }

    private Component row(NeighbourhoodTable table, Seat seat) {
        var free = attr(
                button("rn-btn", () -> ask(table, seat), text(t("tables.seats.free"))),
                "data-kind",
                "quiet",
                "aria-label",
                t("tables.seats.free-of", seat.person().name()));
        var term = seat.until()
                .map(day -> t("tables.seats.term", Dates.day(seat.since()), Dates.day(day)))
                .orElseGet(() -> t("tables.seats.since", Dates.day(seat.since())));
        var line = el("li", "rn-round-line rn-member", el("b", "", seat.person().name()), text("rn-hint", term));
        if (seat.facilitator()) {
            line.add(Html.chip("assigned", Icon.of("users"), t("tables.seats.kind", SeatKind.FACILITATOR)));
        }
        line.add(free);
        return line;
    }

    private void ask(NeighbourhoodTable table, Seat seat) {
        Sure.warn(
                t("tables.seats.free-of", seat.person().name()),
                t("tables.seats.free.text"),
                t("tables.seats.keep"),
                t("tables.seats.free"),
                () -> {
                    administration.unseat(table.id(), seat.person().id());
                    draw(table);
                    Toast.show(t("tables.seats.freed", seat.person().name()));
                });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
