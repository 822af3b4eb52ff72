package org.rione.reports;

import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.stream.IntStream;
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
        return code(year, last(year, 1));
    }

    /** The numbers of so many reports at once, in their order. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    List<String> next(int year, int howMany) {
        var last = last(year, howMany);
        return IntStream.rangeClosed(last - howMany + 1, last)
                .mapToObj(number -> code(year, number))
                .toList();
    }

    private int last(int year, int howMany) {
        return sql.fetchSingle("""
                insert into report_number (year, last_number) values ({0}, {1})
                on duplicate key update last_number = last_number + {1}
                returning last_number""", val(year), val(howMany)).get(0, Integer.class);
    }

    private static String code(int year, int number) {
        return "R-%d-%06d".formatted(year, number);
    }
}
