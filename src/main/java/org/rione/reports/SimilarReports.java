package org.rione.reports;

import static java.util.stream.Collectors.toMap;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_LOCATION;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.rione.reports.overview.Overview;
import org.rione.shared.GeoPoint;
import org.rione.shared.sql.Geo;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds open public reports that may be about what somebody is about to report: near, same kind, same words. */
@Service
public class SimilarReports {

    static final int SHOWN = 3;

    private static final int CANDIDATES = 200;
    private static final int LOOKED_THROUGH = 3000;
    private static final int ERROR_OF_PHONES = 25;
    private static final int SHORTEST_STREET = 4;
    private static final Field<Double> LAT = Geo.latitude(ReportStore.PLACE).as("lat");
    private static final Field<Double> LON = Geo.longitude(ReportStore.PLACE).as("lon");

    private final DSLContext sql;
    private final Reports reports;
    private final ReportCategories categories;
    private final Overview overview;

    SimilarReports(DSLContext sql, Reports reports, ReportCategories categories, Overview overview) {
        this.overview = overview;
        this.sql = sql;
        this.reports = reports;
        this.categories = categories;
    }

    /** At most three, the likeliest first; none as long as neither a place nor words say enough. */
    @PreAuthorize("permitAll()")
    public List<SimilarReport> to(ReportDraft draft) {
        return to(draft.place(), draft.category(), draft.title());
    }

    /** The same for what is not a draft yet. */
    @PreAuthorize("permitAll()")
    public List<SimilarReport> to(ReportPlace place, String category, String title) {
        var asked = new Asked(
                place,
                category,
                Likeness.words(title + " " + place.address()),
                categories.all().stream().collect(toMap(Category::code, Category::radius)),
                reports.today());
        return around(asked).stream()
                .flatMap(where -> candidates(where, asked).stream())
                .filter(ranked -> ranked.near())
                .filter(ranked -> ranked.score() >= Likeness.ENOUGH)
                .sorted(Comparator.comparingDouble(Ranked::score)
                        .thenComparing(ranked -> ranked.report().createdAt())
                        .reversed())
                .map(Ranked::report)
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    /** @param radii metres within which reports of each category may be about the same thing */
    private record Asked(
            ReportPlace place, String category, Set<String> words, Map<String, Integer> radii, LocalDate today) {

        /** How far a report of this category may be: both categories have their say, and telephones err. */
        double reach(String theirs) {
            return Math.max(radii.getOrDefault(category, 0), radii.getOrDefault(theirs, 0)) + ERROR_OF_PHONES;
        }

        double farthest() {
            return radii.values().stream().mapToInt(Integer::intValue).max().orElse(0) + ERROR_OF_PHONES;
        }
    }

    private record Ranked(SimilarReport report, double score, boolean near) {}

    private List<Ranked> candidates(Condition where, Asked asked) {
        return sql.select(REPORT.fields())
                .select(LAT, LON)
                .from(REPORT)
                .leftJoin(REPORT_LOCATION)
                .on(REPORT_LOCATION.REPORT_ID.eq(REPORT.ID))
                .where(REPORT.LISTED.isTrue())
                .and(REPORT.IS_OPEN.isTrue())
                .and(where)
                .limit(CANDIDATES)
                .fetch(row -> ranked(row, asked));
    }

    private static Ranked ranked(Record row, Asked asked) {
        var metres = metres(row, asked.place());
        var reach = asked.reach(row.get(REPORT.CATEGORY));
        var score = Likeness.score(
                asked.words(),
                Likeness.words(row.get(REPORT.TITLE) + " " + row.get(REPORT.ADDRESS)),
                row.get(REPORT.CATEGORY).equals(asked.category()),
                metres.isPresent() ? Optional.of(metres.getAsInt() / reach) : Optional.empty());
        var state = ReportStateRow.state(row);
        var late = !(state instanceof ReportState.Suspended)
                && row.get(REPORT.DEADLINE).isBefore(asked.today());
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
                score,
                metres.isEmpty() || metres.getAsInt() <= reach);
    }

    /**
     * By the point when there is one, and those without a point in the same quarter or street, where the words must
     * do the rest. What lies around a point is known in memory: in a city with years of reports nearly all that its
     * index of places brings are closed.
     */
    private List<Condition> around(Asked asked) {
        var place = asked.place();
        if (place.point().isEmpty()) {
            return Stream.concat(
                            quarter(place).map(quarter -> newest(quarter, CANDIDATES)).stream(),
                            street(place)
                                    .map(street -> newest(DSL.noCondition(), LOOKED_THROUGH)
                                            .and(street))
                                    .stream())
                    .toList();
        }
        var there = overview.around(place.point().get(), asked.farthest(), CANDIDATES);
        var near = REPORT.ID.in(there.near());
        return Stream.concat(quarter(place).stream(), street(place).stream())
                .reduce(Condition::or)
                .map(words -> List.of(near, REPORT.ID.in(there.placeless()).and(words)))
                .orElse(List.of(near));
    }

    private static Optional<Condition> quarter(ReportPlace place) {
        return place.neighbourhood().map(one -> REPORT.NEIGHBOURHOOD_ID.eq(one.value()));
    }

    private static Optional<Condition> street(ReportPlace place) {
        return Optional.of(street(place.address()))
                .filter(text -> text.length() >= SHORTEST_STREET)
                .map(text -> DSL.lower(REPORT.ADDRESS).contains(text));
    }

    /**
     * The newest open ones of these, by an index; no order is asked of what is picked among them, or the database might go
     * through all in that order instead. No index finds a street in the middle of an address: there as many are looked
     * through as take some milliseconds.
     */
    private Condition newest(Condition which, int howMany) {
        var newest = sql.select(REPORT.ID)
                .from(REPORT)
                .where(REPORT.LISTED.isTrue())
                .and(REPORT.IS_OPEN.isTrue())
                .and(which)
                .orderBy(REPORT.CREATED_AT.desc(), REPORT.ID.desc())
                .limit(howMany)
                .asTable("newest");
        return REPORT.ID.in(sql.select(newest.field(REPORT.ID)).from(newest));
    }

    /** The address without house number: "Viale Oliva 38" finds what is in viale Oliva. */
    private static String street(String address) {
        return address.toLowerCase(java.util.Locale.ITALIAN)
                .replaceAll("[,\\s]*\\d+\\s*(/\\s*\\w{1,3}|\\p{L})?\\s*$", "")
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
