package org.rione.tables.session.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.shared.ui.Icon;
import org.rione.tables.Round;
import org.rione.tables.RoundState;
import org.rione.tables.Tables;
import org.rione.tables.session.Sessions;
import org.rione.tables.ui.RoundPart;

/** Under a round: the facilitator's way to the session, and a voter's code for the tablet while one runs. */
@org.springframework.stereotype.Component
class SessionRoundPart implements RoundPart {

    private final Sessions sessions;
    private final Tables tables;
    private final CurrentPerson current;

    SessionRoundPart(Sessions sessions, Tables tables, CurrentPerson current) {
        this.sessions = sessions;
        this.tables = tables;
        this.current = current;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> render(Round round) {
        var session = sessions.find(round.id());
        var runs = tables.runsTable(round.table());
        if (round.state() == RoundState.DRAFT
                || current.get().isEmpty()
                || session.isEmpty() && !mayOpen(round, runs)) {
            return Optional.empty();
        }
        var part = div("rn-stack");
        if (runs) {
            part.add(div(
                    "rn-row rn-round-tools",
                    attr(
                            link(
                                    "rn-btn",
                                    SessionLinks.session(round),
                                    Icon.of("users").svg(),
                                    text(t("tables.session.to"))),
                            "data-kind",
                            "neutral")));
        }
        if (round.state() == RoundState.OPEN) {
            sessions.myCode(round.id()).ifPresent(code -> part.add(code(code)));
        }
        return Optional.of(part);
    }

    private static boolean mayOpen(Round round, boolean runs) {
        return runs && round.state() == RoundState.OPEN;
    }

    private static Component code(String code) {
        return attr(
                el(
                        "section",
                        "rn-card",
                        el("h2", "rn-card-title", t("tables.session.code")),
                        p("rn-code rn-receipt", code),
                        p("rn-hint", t("tables.session.code-why"))),
                "data-kind",
                "well");
    }
}
