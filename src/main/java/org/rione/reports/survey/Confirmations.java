package org.rione.reports.survey;

import static org.jooq.impl.DSL.when;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_SURVEY;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What those who reported say about closed reports, all together; never what one of them said. */
@Service
public class Confirmations {

    private final DSLContext sql;

    Confirmations(DSLContext sql) {
        this.sql = sql;
    }

    /** About all closings of reports against this action of a programme. */
    @PreAuthorize("permitAll()")
    public ConfirmedShare ofAction(UUID action) {
        return sql.select(
                        DSL.count(when(REPORT_SURVEY.SOLVED.isTrue(), 1)),
                        DSL.count(when(REPORT_SURVEY.SOLVED.isFalse(), 1)))
                .from(REPORT)
                .join(REPORT_SURVEY)
                .on(REPORT_SURVEY.REPORT_ID.eq(REPORT.ID))
                .where(REPORT.ACTION_ID.eq(action))
                .fetchSingle(row -> new ConfirmedShare(row.value1(), row.value2()));
    }
}
