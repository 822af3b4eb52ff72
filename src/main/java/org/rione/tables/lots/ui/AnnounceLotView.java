package org.rione.tables.lots.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.DayField;
import org.rione.shared.ui.Tr;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;
import org.rione.tables.lots.LotLinks;
import org.rione.tables.lots.NewLot;
import org.rione.tables.lots.SeatLots;
import org.rione.tables.ui.TableForms;
import org.rione.tables.ui.TableLinks;

/** Where those who run a table announce a draw of seats. Others find nothing at this address. */
@Route("tavoli/:table/sorteggi/nuovo")
@PermitAll
class AnnounceLotView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int USUAL_ANSWER_DAYS = 7;

    private final transient Tables tables;
    private final transient SeatLots lots;
    private final IntegerField seats = new IntegerField(t("tables.lot.field.seats"));
    private final IntegerField reserves = new IntegerField(t("tables.lot.field.reserves"));
    private final IntegerField answerDays = new IntegerField(t("tables.lot.field.answer-days"));
    private final TextArea source = new TextArea(t("tables.lot.source"));
    private final DayField until = new DayField(t("tables.seats.until"));

    AnnounceLotView(Tables tables, SeatLots lots) {
        this.tables = tables;
        this.lots = lots;
        seats.setValue(4);
        reserves.setValue(4);
        answerDays.setValue(USUAL_ANSWER_DAYS);
        answerDays.setHelperText(t("tables.lot.field.answer-days-help"));
        answerDays.setManualValidation(true);
        source.setWidthFull();
        source.setMaxLength(300);
        source.setValue(t("tables.edit.seed-source-usual"));
        source.setHelperText(t("tables.lot.field.source-help"));
        until.setHelperText(t("tables.seats.until.hint"));
        seats.setManualValidation(true);
        source.setManualValidation(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var table = TableForms.run(event, tables);
        removeAll();
        add(
                Crumbs.from(TableLinks.ALL, t("tables.list.title"))
                        .toNamed(TableLinks.table(table), table.name())
                        .here(getPageTitle()),
                div(
                        "rn-wrap",
                        div("rn-title", h1(getPageTitle()), p("rn-lead", t("tables.lot.announce-lead"))),
                        div("rn-card rn-round-form rn-stack", seats, reserves, answerDays, source, until),
                        TableForms.steps(
                                t("tables.lot.act.announce"),
                                () -> announce(table),
                                TableLinks.table(table),
                                t("tables.edit.cancel"))));
    }

    private void announce(NeighbourhoodTable table) {
        List.<HasValidation>of(seats, source, answerDays).forEach(field -> field.setInvalid(false));
        try {
            var lot = lots.announce(
                    table,
                    new NewLot(
                            number(seats, 0),
                            number(reserves, 0),
                            source.getValue(),
                            Optional.ofNullable(until.getValue()),
                            number(answerDays, -1)));
            UI.getCurrent().navigate(LotLinks.lot(table.slug(), lot.number()).substring(1));
        } catch (Refusal refusal) {
            switch (refusal.code()) {
                case "tables.lot.refused.source" -> say(source, refusal);
                case "tables.lot.refused.answer-days" -> say(answerDays, refusal);
                default -> say(seats, refusal);
            }
        }
    }

    private static int number(IntegerField field, int missing) {
        return Optional.ofNullable(field.getValue()).orElse(missing);
    }

    private static <T extends HasValidation & Focusable<?>> void say(T field, Refusal refusal) {
        field.setErrorMessage(Tr.refusal(refusal));
        field.setInvalid(true);
        field.focus();
    }

    @Override
    public String getPageTitle() {
        return t("tables.lot.announce");
    }
}
