package org.rione.reports.settings;

import static org.rionedb.Tables.REPORT_CATEGORY;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.reports.questions.CategoryQuestions;
import org.rione.reports.questions.Question;
import org.rione.shared.Changes;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what a category asks. Nothing that was ever asked is deleted, so that answers keep their words. Every method
 * takes the category as it was seen, and fails with an {@link OptimisticLockingFailureException} when a colleague changed
 * it, or its questions, meanwhile.
 */
@Service
public class QuestionSettings {

    /** A form with more would not be filled in. */
    public static final int MOST = 12;

    private final DSLContext sql;
    private final CategoryQuestions questions;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionSettings(
            DSLContext sql,
            CategoryQuestions questions,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.questions = questions;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Everything that is wrong with it, for the fields of a form; changes nothing. */
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public List<Problem> check(WrittenQuestion written) {
        return written.problems();
    }

    /**
     * Adds the question as the last one, or puts it in the place of the one with its code.
     *
     * @throws Refusal when something is wrong with it, the category asks enough already, or the question is gone
     */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void save(Category seen, WrittenQuestion written) {
        var all = new ArrayList<>(questions.ever(seen.code()));
        if (written.code().isEmpty()) {
            refuseProblems(written);
            room(all);
            all.add(written.named(all.stream().map(Question::code).toList()));
        } else {
            var before = known(all, written.code());
            var fitting = written.of(before.kind());
            refuseProblems(fitting);
            all.set(all.indexOf(before), fitting.instead(before));
        }
        keep(seen, all);
    }

    private static void refuseProblems(WrittenQuestion written) {
        written.problems().stream().findFirst().ifPresent(problem -> {
            throw problem.why();
        });
    }

    /** From now on it is not asked; answers stay readable. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void retire(Category seen, String code) {
        replace(seen, code, true);
    }

    /** It is asked again, after the others. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void askAgain(Category seen, String code) {
        room(questions.ever(seen.code()));
        replace(seen, code, false);
    }

    private static void room(List<Question> all) {
        if (all.stream().filter(one -> !one.retired()).count() >= MOST) {
            throw new Refusal("reports.questions.refused.many", MOST);
        }
    }

    private void replace(Category seen, String code, boolean retired) {
        var all = new ArrayList<>(questions.ever(seen.code()));
        var one = known(all, code);
        all.remove(one);
        all.add(new Question(
                one.code(),
                one.kind(),
                one.required(),
                one.published(),
                retired,
                one.text(),
                one.hint(),
                one.choices()));
        keep(seen, all);
    }

    /** One place further up; the first stays where it is. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void earlier(Category seen, String code) {
        move(seen, code, -1);
    }

    /** One place further down; the last stays where it is. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void later(Category seen, String code) {
        move(seen, code, 1);
    }

    private void move(Category seen, String code, int places) {
        var all = new ArrayList<>(inOrder(questions.ever(seen.code())));
        int at = all.indexOf(known(all, code));
        int to = at + places;
        if (to >= 0 && to < all.size() && !all.get(to).retired()) {
            Collections.swap(all, at, to);
            keep(seen, all);
        }
    }

    private static Question known(List<Question> all, String code) {
        return WrittenQuestion.find(all, code).orElseThrow(() -> new Refusal("reports.questions.refused.gone"));
    }

    /** Those that are asked before those that are not any more. */
    private static List<Question> inOrder(List<Question> all) {
        return Stream.concat(
                        all.stream().filter(one -> !one.retired()), all.stream().filter(Question::retired))
                .toList();
    }

    private void keep(Category seen, List<Question> all) {
        int changed = sql.update(REPORT_CATEGORY)
                .set(REPORT_CATEGORY.VERSION, seen.version() + 1)
                .where(REPORT_CATEGORY.CODE.eq(seen.code()))
                .and(REPORT_CATEGORY.VERSION.eq(seen.version()))
                .execute();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("category changed since version " + seen.version());
        }
        questions.ask(seen.code(), inOrder(all));
        events.publishEvent(new CategoryChanged(seen.code(), false, clock.instant()));
        changes.touch(Topics.REPORTS, ReportCategories.TOPIC);
    }
}
