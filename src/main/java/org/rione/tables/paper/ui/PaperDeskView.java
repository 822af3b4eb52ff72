package org.rione.tables.paper.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.tables.Round;
import org.rione.tables.RoundState;
import org.rione.tables.paper.PaperSheets;

/** The rounds for which the desk hands out or reads paper ballots now. */
@Route("sportello/schede")
@RolesAllowed({Role.DESK, Role.ADMINISTRATOR})
class PaperDeskView extends Div implements HasDynamicTitle {

    static final String PATH = "/sportello/schede";

    PaperDeskView(PaperSheets sheets) {
        var rounds = sheets.rounds();
        add(
                Crumbs.from("/", t("tables.home"))
                        .to("/sportello", t("identity.desk.title"))
                        .here(getPageTitle()),
                div(
                        "rn-wrap rn-paper",
                        div("rn-title", h1(getPageTitle()), p("rn-lead", t("tables.paper.desk.lead"))),
                        rounds.isEmpty() ? none() : list(rounds)));
    }

    @Override
    public String getPageTitle() {
        return t("tables.paper.desk.title");
    }

    static String of(Round round) {
        return PATH + "/" + round.tableSlug() + "/" + round.number();
    }

    private static Component none() {
        return div(
                "rn-empty",
                Icon.of("inbox").svg(),
                el("h2", "", t("tables.paper.desk.empty")),
                p("", t("tables.paper.desk.empty-next")));
    }

    private static Component list(List<Round> rounds) {
        var list = attr(el("ul", "rn-card rn-list"), "role", "list");
        rounds.forEach(round -> list.add(el(
                "li",
                "rn-round-line rn-round-row",
                el("h2", "rn-card-title", link(of(round), round.title())),
                text("rn-hint", round.tableName() + " · " + when(round)))));
        return list;
    }

    static String when(Round round) {
        return t(
                round.state() == RoundState.READING ? "tables.paper.desk.over" : "tables.paper.desk.until",
                Dates.moment(round.closesAt()));
    }
}
