package org.rione.reports.questions;

import static org.rionedb.Tables.REPORT_QUESTION;
import static org.rionedb.Tables.REPORT_QUESTION_CHOICE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rione.reports.ReportCategories;
import org.rione.shared.Changes;
import org.rione.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each category asks, in its order. */
@Service
public class CategoryQuestions {

    private final DSLContext sql;
    private final Changes changes;

    CategoryQuestions(DSLContext sql, Changes changes) {
        this.sql = sql;
        this.changes = changes;
    }

    /** What a new report of this category is asked. */
    @PreAuthorize("permitAll()")
    public List<Question> of(String category) {
        return asked(ever(category));
    }

    /** What new reports are asked, by the code of the category; only categories that ask anything. */
    @PreAuthorize("permitAll()")
    public Map<String, List<Question>> all() {
        var all = new LinkedHashMap<String, List<Question>>();
        read(DSL.noCondition()).forEach((category, questions) -> {
            var asked = asked(questions);
            if (!asked.isEmpty()) {
                all.put(category, asked);
            }
        });
        return all;
    }

    private static List<Question> asked(List<Question> questions) {
        return questions.stream().flatMap(question -> question.asked().stream()).toList();
    }

    /** Everything that this category asks or has asked, also what was taken out; for reading answers, and to change it. */
    @PreAuthorize("permitAll()")
    public List<Question> ever(String category) {
        return read(REPORT_QUESTION.CATEGORY.eq(category)).getOrDefault(category, List.of());
    }

    private Map<String, List<Question>> read(Condition which) {
        var choices = sql.selectFrom(REPORT_QUESTION_CHOICE)
                .orderBy(REPORT_QUESTION_CHOICE.POSITION, REPORT_QUESTION_CHOICE.CODE)
                .fetchGroups(
                        row -> List.of(row.getCategory(), row.getQuestion()),
                        row -> new Question.Choice(
                                row.getCode(), new Question.Words(row.getNameIt(), row.getNameEn()), row.getRetired()));
        var all = new LinkedHashMap<String, List<Question>>();
        sql.selectFrom(REPORT_QUESTION)
                .where(which)
                .orderBy(REPORT_QUESTION.CATEGORY, REPORT_QUESTION.POSITION)
                .forEach(row -> all.computeIfAbsent(row.getCategory(), _ -> new ArrayList<>())
                        .add(new Question(
                                row.getCode(),
                                QuestionKind.valueOf(row.getKind()),
                                row.getRequired(),
                                row.getPublished(),
                                row.getRetired(),
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
        changes.touch(ReportCategories.TOPIC);
    }

    private void insert(String category, Question question, int position) {
        sql.insertInto(REPORT_QUESTION)
                .set(REPORT_QUESTION.CATEGORY, category)
                .set(REPORT_QUESTION.CODE, question.code())
                .set(REPORT_QUESTION.POSITION, position)
                .set(REPORT_QUESTION.KIND, question.kind().name())
                .set(REPORT_QUESTION.REQUIRED, question.required())
                .set(REPORT_QUESTION.PUBLISHED, question.published())
                .set(REPORT_QUESTION.RETIRED, question.retired())
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
                    .set(REPORT_QUESTION_CHOICE.RETIRED, choice.retired())
                    .execute();
            place++;
        }
    }
}
