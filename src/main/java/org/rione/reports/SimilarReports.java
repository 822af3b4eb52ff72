package org.rione.reports;

import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_LOCATION;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.rione.shared.GeoPoint;
import org.rione.shared.sql.Geo;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds open public reports that may be about what somebody is about to report: near, same kind, same words. */
@Service
public class SimilarReports {

    static final int SHOWN = 3;

    private static final int CANDIDATES = 200;
    private static final double NEAR = 250;
    private static final Field<Double> LAT = Geo.latitude(ReportStore.PLACE).as("lat");
    private static final Field<Double> LON = Geo.longitude(ReportStore.PLACE).as("lon");

    private final DSLContext sql;
    private final Reports reports;
    private final ReportPlaces places;

    SimilarReports(DSLContext sql, Reports reports, ReportPlaces places) {
        this.sql = sql;
        this.reports = reports;
        this.places = places;
    }

    /** At most three, the likeliest first; none as long as neither a place nor words say enough. */
    @PreAuthorize("permitAll()")
    public List<SimilarReport> to(ReportDraft draft) {
        var place = draft.place();
        var where = around(place);
        if (where.isEmpty()) {
            return List.of();
        }
        var words = Likeness.words(draft.title() + " " + draft.address());
        var today = reports.today();
        record Ranked(SimilarReport report, double score) {}
        return sql
                .select(REPORT.fields())
                .select(LAT, LON)
                .from(REPORT)
                .leftJoin(REPORT_LOCATION)
                .on(REPORT_LOCATION.REPORT_ID.eq(REPORT.ID))
                .where(REPORT.LISTED.isTrue())
                .and(REPORT.IS_OPEN.isTrue())
                .and(where.get())
                .orderBy(REPORT.CREATED_AT.desc(), REPORT.ID.desc())
                .limit(CANDIDATES)
                .fetch(row -> {
                    var metres = metres(row, place);
                    var score = Likeness.score(
                            words,
                            Likeness.words(row.get(REPORT.TITLE) + " " + row.get(REPORT.ADDRESS)),
                            row.get(REPORT.CATEGORY).equals(draft.category()),
                            metres.isPresent() ? Optional.of(metres.getAsInt() / NEAR) : Optional.empty());
                    var state = ReportStateRow.state(row);
                    var late = !(state instanceof ReportState.Suspended)
                            && row.get(REPORT.DEADLINE).isBefore(today);
                    return new Ranked(
                            new SimilarReport(
                                    new ReportId(row.get(REPORT.ID)),
                                    row.get(REPORT.CODE),
                                    row.get(REPORT.TITLE),
                                    state,
                                    row.get(REPORT.DEADLINE),
                                    late,
                                    row.get(REPORT.CREATED_AT),
                                    row.get(REPORT.SUPPORTS) + 1,
                                    metres),
                            score);
                })
                .stream()
                .filter(ranked -> ranked.score() >= Likeness.ENOUGH)
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .limit(SHOWN)
                .map(Ranked::report)
                .toList();
    }

    /** By the point when there is one; else by the quarter, where the words must do the rest. */
    private Optional<Condition> around(ReportPlace place) {
        if (place.point().isPresent()) {
            return Optional.of(Geo.within(ReportStore.PLACE, place.point().get(), NEAR));
        }
        if (place.neighbourhood().isPresent()) {
            return Optional.of(
                    REPORT.NEIGHBOURHOOD_ID.eq(place.neighbourhood().get().value()));
        }
        return place.address().length() < 4
                ? Optional.empty()
                : Optional.of(DSL.lower(REPORT.ADDRESS).contains(street(place.address())));
    }

    /** The address without house number: "Viale Oliva 38" finds what is in viale Oliva. */
    private static String street(String address) {
        return address.toLowerCase(java.util.Locale.ITALIAN)
                .replaceAll("[,\\s]*\\d+\\s*\\p{L}?\\s*$", "")
                .strip();
    }

    private static OptionalInt metres(Record row, ReportPlace place) {
        Double lat = row.get(LAT);
        Double lon = row.get(LON);
        return lat == null || lon == null || place.point().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(place.point().get().metresTo(new GeoPoint(lat, lon))));
    }
}
