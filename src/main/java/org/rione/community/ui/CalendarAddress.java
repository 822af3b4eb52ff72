package org.rione.community.ui;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Optional;
import org.rione.community.CityCalendar.Wanted;
import org.rione.shared.ui.PageRequest;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;

/** What an address of the calendar asks for: a month, perhaps a kind and a part of the city. */
record CalendarAddress(YearMonth month, Optional<String> kind, Optional<Neighbourhood> district) {

    static final String PATH = "/calendario";

    private static final String MONTH = "mese";
    private static final String KIND = "tipo";
    private static final String DISTRICT = "quartiere";

    /** What is not understood is left out: the month is this one then. */
    static CalendarAddress of(PageRequest request, Territory territory, YearMonth now) {
        return new CalendarAddress(
                request.parameter(MONTH).flatMap(CalendarAddress::month).orElse(now),
                request.parameter(KIND).filter(word -> word.matches("[a-z-]{1,40}")),
                request.parameter(DISTRICT).flatMap(territory::bySlug));
    }

    private static Optional<YearMonth> month(String text) {
        try {
            var month = YearMonth.parse(text);
            return month.getYear() < 2000 || month.getYear() > 2100 ? Optional.empty() : Optional.of(month);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    Wanted wanted() {
        return new Wanted(kind, district.map(Neighbourhood::id));
    }

    CalendarAddress in(YearMonth other) {
        return new CalendarAddress(other, kind, district);
    }

    CalendarAddress of(Optional<String> other) {
        return new CalendarAddress(month, other, district);
    }

    CalendarAddress at(Optional<Neighbourhood> other) {
        return new CalendarAddress(month, kind, other);
    }

    String href() {
        return PATH + query(true);
    }

    /** The file with the same filters for calendars of people. */
    String file() {
        return PATH + ".ics" + query(false);
    }

    private String query(boolean withMonth) {
        var parts = new ArrayList<String>();
        if (withMonth) {
            parts.add(MONTH + "=" + month);
        }
        kind.ifPresent(word -> parts.add(KIND + "=" + word));
        district.ifPresent(one -> parts.add(DISTRICT + "=" + one.slug()));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
