package org.rione.community;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rione.shared.RioneProperties;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.shared.calendar.CalendarSource;
import org.rione.territory.NeighbourhoodId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Everything that takes place in the city, whichever module knows of it. */
@Service
public class CityCalendar {

    /** How many of one kind are read at most. */
    private static final int MOST = 500;

    private final ObjectProvider<CalendarSource> sources;
    private final ZoneId zone;

    CityCalendar(ObjectProvider<CalendarSource> sources, RioneProperties rione) {
        this.sources = sources;
        this.zone = rione.zone();
    }

    /**
     * What somebody asks the calendar for.
     *
     * @param kind the last word of a kind's key, such as {@code initiative}
     * @param district entries of this part of the city, and those of the whole city
     */
    public record Wanted(Optional<String> kind, Optional<NeighbourhoodId> district) {

        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty());

        /** A kind of entry as an address names it. */
        public static String word(CalendarEntry entry) {
            return entry.kind().replaceFirst("\\.word$", "").replaceFirst("^.*\\.", "");
        }

        boolean takes(CalendarEntry entry) {
            return kind.filter(one -> !one.equals(word(entry))).isEmpty()
                    && (district.isEmpty()
                            || entry.district().isEmpty()
                            || entry.district().equals(district.map(NeighbourhoodId::value)));
        }
    }

    /** What takes place in a month of the city's time zone, the earliest first. */
    @PreAuthorize("permitAll()")
    public List<CalendarEntry> month(YearMonth month, Wanted wanted) {
        return between(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant(),
                wanted);
    }

    @PreAuthorize("permitAll()")
    public List<CalendarEntry> between(Instant from, Instant until, Wanted wanted) {
        return sources.stream()
                .flatMap(source -> source.between(from, until, MOST).stream())
                .filter(wanted::takes)
                .sorted(Comparator.comparing(CalendarEntry::begins).thenComparing(CalendarEntry::uid))
                .toList();
    }

    /** Changes that make a page of the calendar stale. */
    @PreAuthorize("permitAll()")
    public Set<String> topics() {
        return sources.stream()
                .flatMap(source -> source.topics().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
