package org.rione.community.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.rione.shared.DayWords;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;

/** When and where something takes place, in words. */
final class EventWords {

    /** A small sheet of a calendar; the words beside it say the same. */
    static Component day(LocalDate day) {
        return attr(
                div("rn-day", text(format("MMM").format(day)), el("b", "", String.valueOf(day.getDayOfMonth()))),
                "aria-hidden",
                "true");
    }

    /** giovedì 3 dicembre, 20:30–22:00; a deadline has one hour */
    static String when(Instant begins, Instant ends) {
        var from = begins.atZone(Dates.zone());
        var to = ends.atZone(Dates.zone());
        var day = format("EEEE d MMMM");
        var hour = format("HH:mm");
        if (from.toLocalTime().equals(LocalTime.MIDNIGHT) && to.equals(from.plusDays(1))) {
            return day.format(from);
        }
        if (begins.equals(ends)) {
            return day.format(from) + ", " + hour.format(from);
        }
        return from.toLocalDate().equals(to.toLocalDate())
                ? day.format(from) + ", " + hour.format(from) + "–" + hour.format(to)
                : day.format(from) + ", " + hour.format(from) + " – " + day.format(to) + ", " + hour.format(to);
    }

    static String line(Instant begins, Instant ends, String place) {
        return place.isBlank() ? when(begins, ends) : when(begins, ends) + " · " + place;
    }

    static Component cancelled() {
        return Html.chip("overdue", Icon.of("ban"), t("community.cancelled"));
    }

    private static DateTimeFormatter format(String pattern) {
        return DayWords.of(pattern, Tr.locale());
    }

    private EventWords() {}
}
