package org.rione.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

class PublicReportsTest extends ServiceTest {

    @Autowired
    DSLContext sql;

    /** A span of time is found in an index in its order: nothing is sorted, no table is read whole. */
    @ParameterizedTest
    @CsvSource({
        "'', ix_report_recent",
        "' and is_open = 1', ix_report_open_recent",
        "' and category in (''verde'')', ix_report_category_recent",
        "' and category in (''verde'') and is_open = 0', ix_report_category_open_recent"
    })
    void a_span_of_time_is_found_in_an_index(String more, String index) {
        var plan = sql.fetch("explain select id from report force index (" + index
                + ") where listed = 1 and created_at >= '2026-01-01' and created_at < '2026-03-01'" + more
                + " order by created_at desc, id desc limit 1000");
        assertThat(plan).allSatisfy(step -> {
            assertThat(step.get("key")).isEqualTo(index);
            assertThat(String.valueOf(step.get("Extra"))).doesNotContain("filesort");
        });
    }

    @ParameterizedTest
    @CsvSource({"ix_report_step_at"})
    void updates_of_a_span_are_found_in_an_index(String index) {
        var plan = sql.fetch("explain select position from report_step force index (" + index
                + ") where at >= '2026-01-01' and at < '2026-03-01' order by at, report_id, position limit 1000");
        assertThat(plan).allSatisfy(step -> assertThat(step.get("key")).isEqualTo(index));
    }
}
