package org.rione.reports.questions;

import static org.rionedb.Tables.REPORT_ANSWER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.rione.reports.ReportId;
import org.springframework.stereotype.Component;

/** Where answers lie. Who may read them is decided by {@link ReportAnswers}. */
@Component
public class KeptAnswers {

    private final DSLContext sql;

    KeptAnswers(DSLContext sql) {
        this.sql = sql;
    }

    /** Keeps them with a new report, in its transaction; they were checked by {@link Answers#problems}. */
    public void keep(ReportId report, Answers answers) {
        answers.byQuestion().forEach((question, values) -> {
            for (int position = 0; position < values.size(); position++) {
                sql.insertInto(REPORT_ANSWER)
                        .set(REPORT_ANSWER.REPORT_ID, report.value())
                        .set(REPORT_ANSWER.QUESTION, question)
                        .set(REPORT_ANSWER.POSITION, position)
                        .set(REPORT_ANSWER.VALUE, values.get(position))
                        .execute();
            }
        });
    }

    Answers of(ReportId report) {
        var given = new LinkedHashMap<String, List<String>>();
        sql.selectFrom(REPORT_ANSWER)
                .where(REPORT_ANSWER.REPORT_ID.eq(report.value()))
                .orderBy(REPORT_ANSWER.QUESTION, REPORT_ANSWER.POSITION)
                .forEach(row -> given.computeIfAbsent(row.getQuestion(), _ -> new ArrayList<>())
                        .add(row.getValue()));
        return new Answers(given);
    }
}
