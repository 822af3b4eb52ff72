package org.rione.reports.questions;

import static org.rionedb.Tables.REPORT_QUESTION;
import static org.rionedb.Tables.REPORT_QUESTION_CHOICE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.rione.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each category asks, in its order. */
@Service
public class CategoryQuestions {

    private final DSLContext sql;

    CategoryQuestions(DSLContext sql) {
        this.sql = sql;
    }

    @PreAuthorize("permitAll()")
    public List<Question> of(String category) {
        return all().getOrDefault(category, List.of());
    }

    /** The questions of all categories that ask any, by the code of the category. */
    @PreAuthorize("permitAll()")
    public Map<String, List<Question>> all() {
        var choices = sql.selectFrom(REPORT_QUESTION_CHOICE)
                .orderBy(REPORT_QUESTION_CHOICE.POSITION, REPORT_QUESTION_CHOICE.CODE)
                .fetchGroups(
                        row -> List.of(row.getCategory(), row.getQuestion()),
                        row -> new Question.Choice(
                                row.getCode(), new Question.Words(row.getNameIt(), row.getNameEn())));
        var all = new LinkedHashMap<String, List<Question>>();
        sql.selectFrom(REPORT_QUESTION)
                .orderBy(REPORT_QUESTION.CATEGORY, REPORT_QUESTION.POSITION)
                .forEach(row -> all.computeIfAbsent(row.getCategory(), _ -> new ArrayList<>())
                        .add(new Question(
                                row.getCode(),
                                QuestionKind.valueOf(row.getKind()),
                                row.getRequired(),
                                new Question.Words(row.getTextIt(), row.getTextEn()),
                                new Question.Words(row.getHintIt(), row.getHintEn()),
                                choices.getOrDefault(List.of(row.getCategory(), row.getCode()), List.of()))));
        return all;
    }

    /** From now on the category asks these, in this order, and nothing else. Answers given before are kept. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void ask(String category, List<Question> questions) {
        sql.deleteFrom(REPORT_QUESTION_CHOICE)
                .where(REPORT_QUESTION_CHOICE.CATEGORY.eq(category))
                .execute();
        sql.deleteFrom(REPORT_QUESTION)
                .where(REPORT_QUESTION.CATEGORY.eq(category))
                .execute();
        int position = 1;
        for (var question : questions) {
            insert(category, question, position);
            position++;
        }
    }

    private void insert(String category, Question question, int position) {
        sql.insertInto(REPORT_QUESTION)
                .set(REPORT_QUESTION.CATEGORY, category)
                .set(REPORT_QUESTION.CODE, question.code())
                .set(REPORT_QUESTION.POSITION, position)
                .set(REPORT_QUESTION.KIND, question.kind().name())
                .set(REPORT_QUESTION.REQUIRED, question.required())
                .set(REPORT_QUESTION.TEXT_IT, question.text().italian())
                .set(REPORT_QUESTION.TEXT_EN, question.text().english())
                .set(REPORT_QUESTION.HINT_IT, question.hint().italian())
                .set(REPORT_QUESTION.HINT_EN, question.hint().english())
                .execute();
        int place = 1;
        for (var choice : question.choices()) {
            sql.insertInto(REPORT_QUESTION_CHOICE)
                    .set(REPORT_QUESTION_CHOICE.CATEGORY, category)
                    .set(REPORT_QUESTION_CHOICE.QUESTION, question.code())
                    .set(REPORT_QUESTION_CHOICE.CODE, choice.code())
                    .set(REPORT_QUESTION_CHOICE.POSITION, place)
                    .set(REPORT_QUESTION_CHOICE.NAME_IT, choice.name().italian())
                    .set(REPORT_QUESTION_CHOICE.NAME_EN, choice.name().english())
                    .execute();
            place++;
        }
    }
}
