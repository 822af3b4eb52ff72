package org.rione.reports.desk;

import static org.rionedb.Tables.REPORT_TEMPLATE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rione.reports.ReportAction;
import org.rione.reports.settings.Problem;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ready-made sentences for offices. */
@Service
public class Templates {

    private static final String STAFF = "hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')";
    private static final String CHIEF = "hasRole('" + Role.ADMINISTRATOR + "')";

    private final DSLContext sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Templates(DSLContext sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize(STAFF)
    public List<Template> all() {
        return sql.selectFrom(REPORT_TEMPLATE)
                .orderBy(REPORT_TEMPLATE.NAME, REPORT_TEMPLATE.ID)
                .fetch(row -> new Template(
                        row.getId(),
                        row.getName(),
                        Template.Use.valueOf(row.getUseFor()),
                        row.getText(),
                        row.getVersion()));
    }

    /** Those that fit this step. */
    @PreAuthorize(STAFF)
    public List<Template> forStep(ReportAction.Kind step) {
        return all().stream()
                .filter(one -> one.use() == Template.Use.ANY || one.use().name().equals(step.name()))
                .toList();
    }

    /** Everything that is wrong with it, for the fields of a form; changes nothing. */
    @PreAuthorize(CHIEF)
    public List<Problem> check(Template template) {
        var problems = new ArrayList<Problem>();
        if (template.name().isBlank() || template.name().strip().length() > Template.NAME_LENGTH) {
            problems.add(new Problem("name", new Refusal("reports.templates.refused.name", Template.NAME_LENGTH)));
        }
        if (template.text().isBlank() || template.text().strip().length() > ReportAction.SENTENCE_LENGTH) {
            problems.add(
                    new Problem("text", new Refusal("reports.templates.refused.text", ReportAction.SENTENCE_LENGTH)));
        }
        var unknown = Placeholders.unknown(template.text());
        if (!unknown.isEmpty()) {
            problems.add(new Problem(
                    "text",
                    new Refusal("reports.templates.refused.placeholder", String.join(" ", unknown), unknown.size())));
        }
        return problems;
    }

    /**
     * Adds a template (version 0) or changes the one with this id.
     *
     * @throws Refusal when something is wrong with it, or its name is taken
     * @throws OptimisticLockingFailureException when somebody changed or removed it since this version was read
     */
    @Transactional
    @PreAuthorize(CHIEF)
    public void save(Template template) {
        check(template).stream().findFirst().ifPresent(problem -> {
            throw problem.why();
        });
        try {
            if (template.version() == 0) {
                insert(template);
            } else if (update(template) == 0) {
                throw new OptimisticLockingFailureException("template changed since version " + template.version());
            }
        } catch (DuplicateKeyException taken) {
            throw new Refusal("reports.templates.refused.taken");
        }
        events.publishEvent(new TemplateChanged(template.id(), false, clock.instant()));
    }

    private void insert(Template template) {
        sql.insertInto(REPORT_TEMPLATE)
                .set(REPORT_TEMPLATE.ID, template.id())
                .set(REPORT_TEMPLATE.NAME, template.name().strip())
                .set(REPORT_TEMPLATE.USE_FOR, template.use().name())
                .set(REPORT_TEMPLATE.TEXT, template.text().strip())
                .set(REPORT_TEMPLATE.VERSION, 1L)
                .execute();
    }

    private int update(Template template) {
        return sql.update(REPORT_TEMPLATE)
                .set(REPORT_TEMPLATE.NAME, template.name().strip())
                .set(REPORT_TEMPLATE.USE_FOR, template.use().name())
                .set(REPORT_TEMPLATE.TEXT, template.text().strip())
                .set(REPORT_TEMPLATE.VERSION, template.version() + 1)
                .where(REPORT_TEMPLATE.ID.eq(template.id()))
                .and(REPORT_TEMPLATE.VERSION.eq(template.version()))
                .execute();
    }

    /** Removing one that is gone changes nothing. */
    @Transactional
    @PreAuthorize(CHIEF)
    public void remove(UUID template) {
        if (sql.deleteFrom(REPORT_TEMPLATE)
                        .where(REPORT_TEMPLATE.ID.eq(template))
                        .execute()
                == 1) {
            events.publishEvent(new TemplateChanged(template, true, clock.instant()));
        }
    }

    @PreAuthorize(CHIEF)
    public Optional<Template> find(UUID template) {
        return all().stream().filter(one -> one.id().equals(template)).findFirst();
    }
}
