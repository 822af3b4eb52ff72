package org.rione.reports.streets;

import static org.rionedb.Tables.REPORT_STREET;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rione.shared.Changes;
import org.rione.shared.GeoPoint;
import org.springframework.stereotype.Component;

/** The list of streets in memory; read again after it was replaced, by the next who looks for one. */
@Component
class KnownStreets implements Changes.Listener {

    static final String TOPIC = "streets";

    private final DSLContext sql;
    private final AtomicReference<@Nullable StreetSearch> known = new AtomicReference<>();

    KnownStreets(DSLContext sql) {
        this.sql = sql;
    }

    StreetSearch search() {
        var now = known.get();
        if (now == null) {
            now = new StreetSearch(sql.selectFrom(REPORT_STREET)
                    .fetch(row -> new Street(row.getName(), point(row.getLat(), row.getLon()))));
            known.set(now);
        }
        return now;
    }

    private static Optional<GeoPoint> point(@Nullable Double lat, @Nullable Double lon) {
        return lat == null || lon == null ? Optional.empty() : Optional.of(new GeoPoint(lat, lon));
    }

    @Override
    public void changed(Set<String> topics) {
        if (topics.contains(TOPIC)) {
            known.set(null);
        }
    }
}
