package org.rione.reports.open311;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The span of time that a query is about: 90 days at most, the last 90 when nothing is said. Pure. */
record Window(Instant from, Instant until) {

    static final int DAYS = 90;

    /** @throws Complaint when a date is none, or the span is too long or turned round */
    static Window of(Ask ask, Instant now, ZoneId zone) {
        var from = moment(ask, "start_date", zone, false);
        var until = moment(ask, "end_date", zone, true);
        var end = until.or(() -> from.map(start -> shifted(start, zone, DAYS))).orElse(now.plusSeconds(1));
        var start = from.orElseGet(() -> shifted(end, zone, -DAYS));
        if (start.isAfter(end)) {
            throw Complaint.of(Complaint.WRONG, "reports.open311.error.window.order");
        }
        if (end.isAfter(shifted(start, zone, DAYS).plusSeconds(1))) {
            throw Complaint.of(Complaint.WRONG, "reports.open311.error.window.long", DAYS);
        }
        return new Window(start, end);
    }

    /** Days of the calendar: across a change of the clock they are an hour longer or shorter. */
    private static Instant shifted(Instant at, ZoneId zone, int days) {
        return at.atZone(zone).plusDays(days).toInstant();
    }

    private static Optional<Instant> moment(Ask ask, String name, ZoneId zone, boolean last) {
        return ask.parameter(name).map(text -> {
            try {
                return Moments.read(text, zone, last);
            } catch (DateTimeException notOne) {
                throw Complaint.of(Complaint.WRONG, "reports.open311.error.date", name, text);
            }
        });
    }
}
