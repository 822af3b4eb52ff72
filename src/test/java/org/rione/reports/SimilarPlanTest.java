package org.rione.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.shared.GeoPoint;
import org.rione.shared.sql.Geo;
import org.springframework.beans.factory.annotation.Autowired;

/** What is nearby is found by the index of places, not by looking at every report. */
class SimilarPlanTest extends ServiceTest {

    @Autowired
    DSLContext sql;

    @Test
    void reports_around_a_point_are_read_from_the_index_of_places() {
        var near = Geo.within(DSL.field("report_location.place"), new GeoPoint(45.013, 8.644), 120);
        var plan = sql.fetch("explain select report.id from report join report_location force index"
                + " (sx_report_location_place) on report_location.report_id = report.id where "
                + sql.renderInlined(near) + " and report.listed = 1 and report.is_open = 1");
        assertThat(plan.stream().filter(step -> "report_location".equals(step.get("table"))))
                .singleElement()
                .satisfies(step -> assertThat(step.get("key")).isEqualTo("sx_report_location_place"));
    }
}
