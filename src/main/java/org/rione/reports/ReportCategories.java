package org.rione.reports;

import static org.rionedb.Tables.REPORT_CATEGORY;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rione.identity.OfficeId;
import org.rione.shared.Changes;
import org.rione.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The categories of reports: groups, and in them what can be chosen. */
@Service
public class ReportCategories {

    /** Announced when a category or what it asks changes; reports themselves stay as they are. */
    public static final String TOPIC = "report-categories";

    private final DSLContext sql;
    private final Changes changes;

    ReportCategories(DSLContext sql, Changes changes) {
        this.sql = sql;
        this.changes = changes;
    }

    /** Groups and categories, each group before its own. */
    @PreAuthorize("permitAll()")
    public List<Category> all() {
        return sql.selectFrom(REPORT_CATEGORY)
                .orderBy(REPORT_CATEGORY.POSITION, REPORT_CATEGORY.CODE)
                .fetch(ReportCategories::category);
    }

    /** What a new report can be about: without the groups, and without what the administration took out. */
    @PreAuthorize("permitAll()")
    public List<Category> choices() {
        var all = all();
        var closed = all.stream()
                .filter(category -> !category.active())
                .map(Category::code)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(Category::active)
                .filter(category -> category.parent()
                        .filter(group -> !closed.contains(group))
                        .isPresent())
                .toList();
    }

    @PreAuthorize("permitAll()")
    public Optional<Category> find(String code) {
        return sql.selectFrom(REPORT_CATEGORY)
                .where(REPORT_CATEGORY.CODE.eq(code))
                .fetchOptional(ReportCategories::category);
    }

    /** New reports of this category go to this office. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void route(String code, OfficeId office) {
        sql.update(REPORT_CATEGORY)
                .set(REPORT_CATEGORY.OFFICE_ID, office.value())
                .where(REPORT_CATEGORY.CODE.eq(code))
                .execute();
        changes.touch(TOPIC);
    }

    private static Category category(Record row) {
        return new Category(
                row.get(REPORT_CATEGORY.CODE),
                Optional.ofNullable(row.get(REPORT_CATEGORY.PARENT)),
                row.get(REPORT_CATEGORY.ICON),
                row.get(REPORT_CATEGORY.NAME_IT),
                row.get(REPORT_CATEGORY.NAME_EN),
                Optional.ofNullable(row.get(REPORT_CATEGORY.OFFICE_ID)).map(OfficeId::new),
                row.get(REPORT_CATEGORY.SERVICE_DAYS),
                row.get(REPORT_CATEGORY.RADIUS_M),
                row.get(REPORT_CATEGORY.PHOTO_TO_CLOSE),
                row.get(REPORT_CATEGORY.PRIVATE_DEFAULT),
                row.get(REPORT_CATEGORY.ACTIVE),
                row.get(REPORT_CATEGORY.STOP_IT),
                row.get(REPORT_CATEGORY.STOP_EN),
                row.get(REPORT_CATEGORY.VERSION));
    }
}
