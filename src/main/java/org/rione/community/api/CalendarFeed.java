package org.rione.community.api;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rione.community.CityCalendar;
import org.rione.community.CityCalendar.Wanted;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.shared.api.ConditionalAnswer;
import org.rione.shared.calendar.CalendarFile;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The calendar of the city for calendars of people: the same filters as the page, from a month ago to a year ahead. */
@Controller
class CalendarFeed {

    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);

    private final CityCalendar calendar;
    private final Territory territory;
    private final RioneProperties rione;
    private final Clock clock;

    CalendarFeed(CityCalendar calendar, Territory territory, RioneProperties rione, Clock clock) {
        this.calendar = calendar;
        this.territory = territory;
        this.rione = rione;
        this.clock = clock;
    }

    @GetMapping("/calendario.ics")
    ResponseEntity<byte[]> feed(
            WebRequest request,
            @RequestParam(name = "tipo", required = false) @Nullable String kind,
            @RequestParam(name = "quartiere", required = false) @Nullable String district,
            @RequestParam(name = "lang", required = false) @Nullable String lang) {
        var language = Texts.supported(Locale.forLanguageTag(String.valueOf(lang)));
        var now = clock.instant();
        var wanted = new Wanted(
                Optional.ofNullable(kind).filter(word -> !word.isBlank()),
                Optional.ofNullable(district).flatMap(territory::bySlug).map(Neighbourhood::id));
        var bytes = CalendarFile.write(
                Texts.get(
                        language,
                        "community.calendar.file-name",
                        rione.municipality().city()),
                rione.publicUrl(),
                rione.zone(),
                language,
                calendar.between(now.minus(BACK), now.plus(AHEAD), wanted));
        return ConditionalAnswer.of(request, "text/calendar;charset=utf-8", bytes);
    }
}
