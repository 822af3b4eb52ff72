package org.rione.reports;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the number of the next report of a year. In a short transaction of its own, so that nobody waits for a report
 * that is still being stored; a report that is given up leaves a gap.
 */
@Component
class ReportNumbers {

    private final DSLContext sql;

    ReportNumbers(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    String next(int year) {
        var number = sql.fetchSingle("""
                insert into report_number (year, last_number) values ({0}, 1)
                on duplicate key update last_number = last_number + 1
                returning last_number""", org.jooq.impl.DSL.val(year));
        return "R-%d-%06d".formatted(year, number.get(0, Integer.class));
    }
}
