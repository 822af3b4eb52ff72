package org.rione.tables.session.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
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
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.rione.shared.RioneProperties;
import org.rione.shared.Topics;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.QrCode;
import org.rione.tables.Round;
import org.rione.tables.RoundOption;
import org.rione.tables.RoundResult;
import org.rione.tables.RoundState;
import org.rione.tables.Rounds;
import org.rione.tables.Tables;
import org.rione.tables.count.Standing;
import org.rione.tables.session.Room;
import org.rione.tables.session.Session;
import org.rione.tables.session.Sessions;

/** What the projector shows in the hall: how to come in, and how many have; never what they vote. */
@Route("tavoli/:table/votazioni/:number([0-9]{1,6})/sala")
@PermitAll
class HallView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Rounds rounds;
    private final Tables tables;
    private final Sessions sessions;
    private final RioneProperties rione;
    private final Live live;
    private String title = "";

    HallView(Rounds rounds, Tables tables, Sessions sessions, RioneProperties rione, Live live) {
        this.rounds = rounds;
        this.tables = tables;
        this.sessions = sessions;
        this.rione = rione;
        this.live = live;
        addClassName("rn-hall");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var table = event.getRouteParameters().get("table").orElseThrow();
        var number =
                event.getRouteParameters().get("number").map(Integer::parseInt).orElseThrow();
        var round = rounds.find(table, number)
                .filter(found -> tables.runsTable(found.table()))
                .orElseThrow(NotFoundException::new);
        show(round, sessions.find(round.id()).orElseThrow(NotFoundException::new));
        live.redraw(this, Topics.subject(round.id().value()), () -> rounds.find(table, number)
                .ifPresent(now -> sessions.find(now.id()).ifPresent(session -> show(now, session))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Round round, Session session) {
        title = round.title();
        removeAll();
        var open = round.state() == RoundState.OPEN && session.running();
        var hall = div("rn-hall-grid", words(round, open));
        if (open) {
            hall.add(way(session));
        }
        add(hall);
        if (round.state().isPublic()) {
            rounds.result(round).ifPresent(result -> add(winners(round, result)));
        }
        add(counts(sessions.room(round)));
    }

    /** What the round decided, once everybody may read it; marks and steps stand on its page. */
    private static Component winners(Round round, RoundResult result) {
        var titles = round.options().stream()
                .collect(Collectors.toMap(option -> option.id().value().toString(), RoundOption::title));
        var list = local(el("ol", "rn-hall-winners"));
        result.outcome().standings().stream()
                .filter(Standing::won)
                .forEach(standing -> list.add(el("li", "", titles.getOrDefault(standing.option(), ""))));
        return el("section", "rn-stack", el("h2", "", t("tables.hall.result")), list);
    }

    private static Component words(Round round, boolean open) {
        return div(
                "rn-stack",
                local(p("rn-hall-table", round.tableName())),
                local(h1(round.title())),
                p(
                        "rn-hall-lead",
                        open
                                ? t("tables.hall.closes", Dates.moment(round.closesAt()))
                                : t("tables.hall.over", Dates.moment(round.closesAt()))),
                p("rn-hall-lead", t(afterwards(round))),
                link(SessionLinks.session(round), t("tables.hall.back")));
    }

    /** What becomes of the votes. */
    private static String afterwards(Round round) {
        if (round.state().isPublic()) {
            return "tables.hall.public";
        }
        return round.state() == RoundState.OPEN ? "tables.hall.hidden" : "tables.hall.counting";
    }

    private Component way(Session session) {
        var address = rione.publicUrl() + SessionLinks.join(session);
        int code = address.lastIndexOf('/') + 1;
        return div(
                "rn-stack rn-hall-way",
                QrCode.of(address, t("tables.hall.scan")),
                p("rn-hall-lead", t("tables.hall.scan")),
                el("p", "rn-code", text(address.substring(0, code)), el("b", "rn-hall-code", address.substring(code))));
    }

    private static Component counts(Room room) {
        var counts = el(
                "dl",
                "rn-hall-counts",
                count("tables.hall.present", Numbers.whole(room.present())),
                count("tables.hall.voted", Numbers.whole(room.voted())),
                count("tables.hall.entitled", Numbers.whole(room.entitled())));
        if (room.quorum() == 0) {
            return counts;
        }
        return div(
                "rn-stack",
                counts,
                attr(
                        p(
                                "rn-hall-lead",
                                room.quorate()
                                        ? t("tables.hall.quorate", room.quorum())
                                        : t("tables.hall.short", room.quorum() - room.present(), room.quorum())),
                        "role",
                        "status"));
    }

    private static Component count(String key, String number) {
        return div("", el("dt", "", t(key)), el("dd", "", text(number)));
    }
}
