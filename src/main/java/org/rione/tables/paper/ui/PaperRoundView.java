package org.rione.tables.paper.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Numbers;
import org.rione.tables.Round;
import org.rione.tables.RoundState;
import org.rione.tables.paper.PaperReadings;
import org.rione.tables.paper.PaperSheets;
import org.rione.tables.session.Sessions;

/** The paper of one round at the desk: print, hand out, read twice, decide differences, finish. */
@Route("sportello/schede/:table/:number([0-9]{1,6})")
@RolesAllowed({Role.DESK, Role.ADMINISTRATOR})
class PaperRoundView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PaperSheets sheets;
    private final PaperReadings readings;
    private final Sessions sessions;
    private final Div sums = new Div();
    private String title = "";

    PaperRoundView(PaperSheets sheets, PaperReadings readings, Sessions sessions) {
        this.sessions = sessions;
        this.sheets = sheets;
        this.readings = readings;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var table = event.getRouteParameters().get("table").orElseThrow();
        var number =
                event.getRouteParameters().get("number").map(Integer::parseInt).orElseThrow();
        show(sheets.rounds().stream()
                .filter(round -> round.tableSlug().equals(table) && round.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Round round) {
        title = t("tables.paper.title", round.title());
        removeAll();
        sums.addClassName("rn-facts");
        sums.getElement().setAttribute("role", "status");
        var parts = div("rn-stack rn-paper-parts");
        var differences = new DifferencesPart(round, readings, () -> drawSums(round));
        var read = new ReadPart(round, readings, () -> {
            drawSums(round);
            differences.draw();
        });
        if (round.state() != RoundState.OPEN) {
            parts.add(read, differences, new FinishPart(round, readings));
        } else {
            var handOut = new HandOutPart(round, sheets, sessions, () -> drawSums(round));
            var print = new PrintPart(round, sheets);
            if (readings.sum(round.id()).handedOut() == 0) {
                parts.add(print, handOut, read, differences); // in the order of the work
            } else {
                parts.add(read, differences, handOut, print); // what is done most often first
            }
        }
        drawSums(round);
        add(
                Crumbs.from("/sportello", t("identity.desk.title"))
                        .to(PaperDeskView.PATH, t("tables.paper.desk.title"))
                        .hereNamed(round.title()),
                div(
                        "rn-wrap rn-paper",
                        div(
                                "rn-title",
                                text("rn-kicker", round.tableName()),
                                h1(title),
                                p("rn-lead", PaperDeskView.when(round)),
                                sums),
                        parts));
    }

    private void drawSums(Round round) {
        var sum = readings.sum(round.id());
        sums.removeAll();
        sums.add(
                fact("tables.paper.sum.handed-out", sum.handedOut()),
                fact("tables.paper.sum.unsettled", sum.unsettled()),
                fact("tables.paper.sum.counted", sum.counted()),
                fact("tables.paper.sum.spoiled", sum.spoiled()));
    }

    private static Component fact(String key, int number) {
        return div("", el("b", "rn-num", Numbers.whole(number)), text(t(key)));
    }
}
