package org.rione.tables.meetings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.Optional;
import org.rione.shared.DayWords;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;
import org.rione.tables.meetings.Attendance;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingPhase;

/** How a meeting is put into words, chips and a leaf of the calendar. */
final class MeetingWords {

    /** The day's leaf of a calendar: decoration beside the date in words. */
    static Component leaf(Meeting meeting) {
        return attr(
                span(
                        "rn-leaf",
                        text(of("MMM", meeting.begins())),
                        el(
                                "b",
                                "",
                                String.valueOf(
                                        meeting.begins().atZone(Dates.zone()).getDayOfMonth()))),
                "aria-hidden",
                "true");
    }

    /** giovedì 19 novembre 2026, 20:30–22:00; with the day of the end when it is another. */
    static String when(Meeting meeting) {
        var sameDay = meeting.begins()
                .atZone(Dates.zone())
                .toLocalDate()
                .equals(meeting.ends().atZone(Dates.zone()).toLocalDate());
        return t(
                "tables.meeting.when",
                of("EEEE d MMMM yyyy", meeting.begins()),
                of("HH:mm", meeting.begins()),
                of(sameDay ? "HH:mm" : "EEEE HH:mm", meeting.ends()));
    }

    static String where(Meeting meeting) {
        return meeting.place().isEmpty() ? t("tables.meeting.online-only") : meeting.place();
    }

    private static String of(String pattern, Instant at) {
        return DayWords.of(pattern, Tr.locale()).format(at.atZone(Dates.zone()));
    }

    /** Where it stands; nothing for one that is simply ahead. */
    static Optional<Component> chip(Meeting meeting, Instant now) {
        return switch (meeting.phase(now)) {
            case AHEAD -> Optional.empty();
            case RUNNING -> {
                var dot = attr(span("rn-dot-live"), "aria-hidden", "true");
                yield Optional.of(attr(
                        span("rn-chip", dot, text(t("tables.meeting.phase", MeetingPhase.RUNNING))),
                        "data-state",
                        "live"));
            }
            case OVER ->
                Optional.of(Html.chip("planned", Icon.of("check"), t("tables.meeting.phase", MeetingPhase.OVER)));
            case CANCELLED ->
                Optional.of(Html.chip("overdue", Icon.of("ban"), t("tables.meeting.phase", MeetingPhase.CANCELLED)));
        };
    }

    static String presence(Attendance attendance) {
        var members = t("tables.meeting.present", attendance.present(), attendance.members());
        return attendance.guests() == 0 ? members : members + " · " + t("tables.meeting.guests", attendance.guests());
    }

    private MeetingWords() {}
}
