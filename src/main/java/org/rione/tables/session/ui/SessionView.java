package org.rione.tables.session.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Live;
import org.rione.tables.Round;
import org.rione.tables.RoundState;
import org.rione.tables.Rounds;
import org.rione.tables.Tables;
import org.rione.tables.session.Session;
import org.rione.tables.session.Sessions;

/** The session of a round as the facilitator runs it. Others find nothing at this address. */
@Route("tavoli/:table/votazioni/:number([0-9]{1,6})/seduta")
@PermitAll
class SessionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Rounds rounds;
    private final Tables tables;
    private final Sessions sessions;
    private final SessionTools tools;
    private final Live live;
    private final Div counts = new Div();

    SessionView(Rounds rounds, Tables tables, Sessions sessions, SessionTools tools, Live live) {
        this.rounds = rounds;
        this.tables = tables;
        this.sessions = sessions;
        this.tools = tools;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var table = event.getRouteParameters().get("table").orElseThrow();
        var number =
                event.getRouteParameters().get("number").map(Integer::parseInt).orElseThrow();
        var round = rounds.find(table, number)
                .filter(found -> found.state() != RoundState.DRAFT && tables.runsTable(found.table()))
                .orElseThrow(NotFoundException::new);
        show(round);
        live.redraw(this, Topics.subject(round.id().value()), () -> rounds.find(table, number)
                .ifPresent(this::drawCounts));
    }

    @Override
    public String getPageTitle() {
        return t("tables.session.title");
    }

    private void show(Round round) {
        removeAll();
        drawCounts(round);
        var session = sessions.find(round.id());
        add(
                Crumbs.from("/tavoli", t("tables.list.title"))
                        .toNamed("/tavoli/" + round.tableSlug(), round.tableName())
                        .toNamed(SessionLinks.round(round), round.title())
                        .here(getPageTitle()),
                div(
                        "rn-wrap rn-paper",
                        div("rn-title", h1(getPageTitle()), local(p("rn-lead", round.title())), counts),
                        session.map(found -> parts(round, found))
                                .orElseGet(() -> tools.start(round, () -> show(round)))));
    }

    private Component parts(Round round, Session session) {
        var parts = div("rn-stack rn-paper-parts");
        if (session.running() && round.state() == RoundState.OPEN) {
            parts.add(
                    tools.way(round, session),
                    tools.tablet(round),
                    tools.codes(round),
                    tools.end(round, () -> show(round)));
        } else {
            parts.add(p("", t("tables.session.over")));
        }
        tools.minutes(round).ifPresent(parts::add);
        return parts;
    }

    private void drawCounts(Round round) {
        counts.removeAll();
        counts.getElement().setAttribute("role", "status");
        if (sessions.find(round.id()).isPresent()) {
            var room = sessions.room(round);
            counts.add(p("rn-strong", t("tables.session.counts", room.present(), room.voted(), room.entitled())));
        }
    }
}
