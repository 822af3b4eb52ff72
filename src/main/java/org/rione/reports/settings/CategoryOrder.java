package org.rione.reports.settings;

import static org.rionedb.Tables.REPORT_CATEGORY;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.DSLContext;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.shared.Changes;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves groups among groups and categories within their group; forms and lists show them in this order. */
@Service
public class CategoryOrder {

    private static final int STEP = 10;

    private final DSLContext sql;
    private final ReportCategories categories;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CategoryOrder(
            DSLContext sql,
            ReportCategories categories,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.categories = categories;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One place further up; the first stays where it is.
     *
     * @throws Refusal when there is no such category
     */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void earlier(String code) {
        move(code, -1);
    }

    /**
     * One place further down; the last stays where it is.
     *
     * @throws Refusal when there is no such category
     */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void later(String code) {
        move(code, 1);
    }

    private void move(String code, int places) {
        sql.select(REPORT_CATEGORY.CODE).from(REPORT_CATEGORY).forUpdate().fetch(); // one order at a time
        var all = categories.all();
        var moved = all.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("reports.refused.category"));
        var siblings = new ArrayList<>(
                all.stream().filter(one -> one.parent().equals(moved.parent())).toList());
        int at = siblings.indexOf(moved);
        int to = at + places;
        if (to < 0 || to >= siblings.size()) {
            return;
        }
        Collections.swap(siblings, at, to);
        number(moved.parent().isEmpty() ? whole(siblings, all) : whole(groups(all), with(all, siblings)));
        events.publishEvent(new CategoryChanged(code, false, clock.instant()));
        changes.touch(Topics.REPORTS, ReportCategories.TOPIC);
    }

    private static List<Category> groups(List<Category> all) {
        return all.stream().filter(one -> one.parent().isEmpty()).toList();
    }

    /** The siblings in their new order, the others as they were. */
    private static List<Category> with(List<Category> all, List<Category> siblings) {
        var others = new ArrayList<>(all);
        others.removeAll(siblings);
        others.addAll(siblings);
        return others;
    }

    /** Each group before its own. */
    private static List<Category> whole(List<Category> groups, List<Category> all) {
        var whole = new ArrayList<Category>();
        for (var group : groups) {
            whole.add(group);
            all.stream()
                    .filter(one -> one.parent().filter(group.code()::equals).isPresent())
                    .forEach(whole::add);
        }
        return whole;
    }

    private void number(List<Category> order) {
        int position = STEP;
        for (var category : order) {
            sql.update(REPORT_CATEGORY)
                    .set(REPORT_CATEGORY.POSITION, position)
                    .where(REPORT_CATEGORY.CODE.eq(category.code()))
                    .execute();
            position += STEP;
        }
    }
}
