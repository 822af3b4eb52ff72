package org.rione.reports.settings;

import static org.jooq.impl.DSL.max;
import static org.rionedb.Tables.REPORT_CATEGORY;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.shared.Changes;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Topics;
import org.rionedb.tables.records.ReportCategoryRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes categories. What they promise counts for new reports; those already sent keep their date. */
@Service
public class CategorySettings {

    /** The glyphs of street things in our sprite; others say nothing about a problem. */
    public static final List<String> ICONS = List.of(
            "armchair",
            "ball-football",
            "bike",
            "brush",
            "building-community",
            "bulb",
            "dots",
            "droplet",
            "grave",
            "hall",
            "horse-toy",
            "parking",
            "paw",
            "recycle",
            "road",
            "shield-check",
            "spray",
            "traffic-lights",
            "trash",
            "tree",
            "volume",
            "wheelchair");

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final int STEP = 10;

    private final DSLContext sql;
    private final ReportCategories categories;
    private final Offices offices;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CategorySettings(
            DSLContext sql,
            ReportCategories categories,
            Offices offices,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.categories = categories;
        this.offices = offices;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Everything that is wrong with it, for the fields of a form; changes nothing. */
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public List<Problem> check(Category category) {
        var problems = new ArrayList<Problem>();
        refuse(problems, "code", !CODE.matcher(category.code()).matches(), "reports.categories.refused.code");
        refuse(problems, "italian", bad(category.italian()), "reports.categories.refused.name", Category.NAME_LENGTH);
        refuse(problems, "english", bad(category.english()), "reports.categories.refused.name", Category.NAME_LENGTH);
        refuse(problems, "icon", !ICONS.contains(category.icon()), "reports.categories.refused.icon");
        refuse(
                problems,
                "serviceDays",
                category.serviceDays() < 1 || category.serviceDays() > Category.LONGEST_SERVICE,
                "reports.categories.refused.days",
                Category.LONGEST_SERVICE);
        refuse(
                problems,
                "radius",
                category.radius() < 1 || category.radius() > Category.FARTHEST,
                "reports.categories.refused.radius",
                Category.FARTHEST);
        refuse(
                problems,
                "office",
                category.office().isPresent()
                        && category.office().flatMap(offices::find).isEmpty(),
                "reports.categories.refused.office");
        refuse(problems, "parent", !fits(category), "reports.categories.refused.parent");
        for (var stop : Set.of("stopItalian", "stopEnglish")) {
            var text = stop.equals("stopItalian") ? category.stopItalian() : category.stopEnglish();
            refuse(
                    problems,
                    stop,
                    text.length() > Category.STOP_LENGTH,
                    "reports.categories.refused.stop",
                    Category.STOP_LENGTH);
        }
        refuse(
                problems,
                category.stopItalian().isBlank() ? "stopItalian" : "stopEnglish",
                category.stopItalian().isBlank() != category.stopEnglish().isBlank(),
                "reports.categories.refused.stop-languages");
        return problems;
    }

    private static boolean bad(String name) {
        return name.isBlank() || name.strip().length() > Category.NAME_LENGTH;
    }

    /** Two levels: the group exists and is a group; a group that has categories does not go into another one. */
    private boolean fits(Category category) {
        if (category.parent().isEmpty()) {
            return true;
        }
        var parentIsGroup = category.parent()
                .filter(parent -> !parent.equals(category.code()))
                .flatMap(categories::find)
                .filter(parent -> parent.parent().isEmpty())
                .isPresent();
        var hasOwn = categories.all().stream()
                .anyMatch(one -> one.parent().filter(category.code()::equals).isPresent());
        return parentIsGroup && !hasOwn;
    }

    private static void refuse(List<Problem> problems, String field, boolean wrong, String code, Object... arguments) {
        if (wrong) {
            problems.add(new Problem(field, new Refusal(code, arguments)));
        }
    }

    /** @throws Refusal when something is wrong with it, or its code is taken */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public Category add(Category category) {
        refuseProblems(category);
        var row = sql.newRecord(REPORT_CATEGORY);
        fill(row, category);
        row.setCode(category.code());
        row.setPosition(last(category) + STEP);
        row.setVersion(0L);
        try {
            row.insert();
        } catch (DuplicateKeyException taken) {
            throw new Refusal("reports.categories.refused.taken");
        }
        return told(category.code(), true);
    }

    /**
     * @throws Refusal when something is wrong with it
     * @throws OptimisticLockingFailureException when somebody changed it since this version was read
     */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public Category change(Category category) {
        refuseProblems(category);
        var row = sql.newRecord(REPORT_CATEGORY);
        fill(row, category);
        row.setVersion(category.version() + 1);
        var changed = sql.update(REPORT_CATEGORY)
                .set(row)
                .where(REPORT_CATEGORY.CODE.eq(category.code()))
                .and(REPORT_CATEGORY.VERSION.eq(category.version()))
                .execute();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("category changed since version " + category.version());
        }
        return told(category.code(), false);
    }

    private void refuseProblems(Category category) {
        check(category).stream().findFirst().ifPresent(problem -> {
            throw problem.why();
        });
    }

    private int last(Category category) {
        return Optional.ofNullable(sql.select(max(REPORT_CATEGORY.POSITION))
                        .from(REPORT_CATEGORY)
                        .where(category.parent()
                                .map(parent -> REPORT_CATEGORY.PARENT.eq(parent).or(REPORT_CATEGORY.CODE.eq(parent)))
                                .orElseGet(REPORT_CATEGORY.CODE::isNotNull))
                        .fetchSingle()
                        .value1())
                .orElse(0);
    }

    private Category told(String code, boolean added) {
        events.publishEvent(new CategoryChanged(code, added, clock.instant()));
        changes.touch(Topics.REPORTS, ReportCategories.TOPIC);
        return categories.find(code).orElseThrow();
    }

    private static void fill(ReportCategoryRecord row, Category category) {
        row.setParent(category.parent().orElse(null));
        row.setIcon(category.icon());
        row.setNameIt(category.italian().strip());
        row.setNameEn(category.english().strip());
        row.setOfficeId(category.office().map(OfficeId::value).orElse(null));
        row.setServiceDays(category.serviceDays());
        row.setRadiusM(category.radius());
        row.setPhotoToClose(category.photoToClose());
        row.setPrivateDefault(category.privateByDefault());
        row.setActive(category.active());
        row.setStopIt(category.stopItalian().strip());
        row.setStopEn(category.stopEnglish().strip());
    }
}
