package org.rione.reports.questions;

import static org.rionedb.Tables.REPORT_ANSWER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.rione.reports.ReportId;
import org.rione.reports.Reports;
import org.rione.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What reporters answered. Not published: an answer may say more about its author than about the street. */
@Service
public class ReportAnswers {

    private final DSLContext sql;
    private final Reports reports;

    ReportAnswers(DSLContext sql, Reports reports) {
        this.sql = sql;
        this.reports = reports;
    }

    /** Keeps them with a new report, in its transaction; they were checked by {@link Answers#problems}. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("isAuthenticated()")
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

    /** For the office that answers for the report. */
    @PreAuthorize("hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')")
    public Answers of(ReportId report) {
        if (reports.visible(report).filter(reports::mayAnswer).isEmpty()) {
            return Answers.NONE;
        }
        var given = new LinkedHashMap<String, List<String>>();
        sql.selectFrom(REPORT_ANSWER)
                .where(REPORT_ANSWER.REPORT_ID.eq(report.value()))
                .orderBy(REPORT_ANSWER.QUESTION, REPORT_ANSWER.POSITION)
                .forEach(row -> given.computeIfAbsent(row.getQuestion(), _ -> new ArrayList<>())
                        .add(row.getValue()));
        return new Answers(given);
    }
}
