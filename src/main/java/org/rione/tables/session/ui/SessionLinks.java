package org.rione.tables.session.ui;

import org.rione.tables.Round;
import org.rione.tables.session.Session;

/** The addresses of a session. */
final class SessionLinks {

    static String round(Round round) {
        return "/tavoli/" + round.tableSlug() + "/votazioni/" + round.number();
    }

    static String session(Round round) {
        return round(round) + "/seduta";
    }

    static String hall(Round round) {
        return round(round) + "/sala";
    }

    static String join(Session session) {
        return "/seduta/" + session.joinCode();
    }

    private SessionLinks() {}
}
