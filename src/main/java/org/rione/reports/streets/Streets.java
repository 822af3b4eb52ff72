package org.rione.reports.streets;

import static org.rionedb.Tables.REPORT_STREET;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rione.shared.Changes;
import org.rione.shared.GeoPoint;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The streets of the city, searched in memory. Another process sees a new list after its next start or import. */
@Service
public class Streets {

    private static final int SHOWN = 5;
    private static final int BYTES_AT_MOST = 5 * 1024 * 1024;

    private final DSLContext sql;
    private final Territory territory;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final KnownStreets known;

    Streets(
            DSLContext sql,
            KnownStreets known,
            Territory territory,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.known = known;
        this.changes = changes;
        this.sql = sql;
        this.territory = territory;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A street that what was typed may mean.
     *
     * @param address with the house number that was typed
     */
    public record Found(String address, Optional<GeoPoint> point) {}

    /** At most five, in the order of the alphabet. */
    @PreAuthorize("permitAll()")
    public List<Found> find(String typed) {
        var number = StreetSearch.Typed.of(typed).number();
        return known.search().find(typed, SHOWN).stream()
                .map(street ->
                        new Found(number.isEmpty() ? street.name() : street.name() + " " + number, street.point()))
                .toList();
    }

    /** @param sample the list is the demonstration's, not the city's */
    public record State(int streets, boolean sample) {}

    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public State state() {
        return new State(sql.fetchCount(REPORT_STREET), sql.fetchExists(REPORT_STREET, REPORT_STREET.SAMPLE.isTrue()));
    }

    /** Looks at a file without changing anything. */
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public StreetFile read(byte[] csv) {
        return csv.length > BYTES_AT_MOST
                ? new StreetFile(
                        List.of(), List.of(new Refusal("reports.streets.refused.long", StreetFile.LINES_AT_MOST)))
                : StreetFile.read(csv, territory::contains);
    }

    /** From now on the city has these streets and no others. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void replace(StreetFile file) {
        replace(file, false);
    }

    void replace(StreetFile file, boolean sample) {
        if (!file.problems().isEmpty()) {
            throw file.problems().getFirst();
        }
        sql.deleteFrom(REPORT_STREET).execute();
        sql.batch(file.streets().stream()
                        .map(street -> sql.insertInto(REPORT_STREET)
                                .set(REPORT_STREET.NAME, street.name())
                                .set(
                                        REPORT_STREET.LAT,
                                        street.point().map(GeoPoint::lat).orElse(null))
                                .set(
                                        REPORT_STREET.LON,
                                        street.point().map(GeoPoint::lon).orElse(null))
                                .set(REPORT_STREET.SAMPLE, sample))
                        .toList())
                .execute();
        events.publishEvent(new StreetsImported(file.streets().size(), clock.instant()));
        changes.touch(KnownStreets.TOPIC);
    }

    boolean isEmpty() {
        return !sql.fetchExists(REPORT_STREET);
    }
}
