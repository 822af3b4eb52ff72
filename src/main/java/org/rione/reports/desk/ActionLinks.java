package org.rione.reports.desk;

import static org.rionedb.Tables.REPORT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.participation.Subjects;
import org.rione.participation.spi.SubjectCard;
import org.rione.reports.Report;
import org.rione.reports.ReportMoves;
import org.rione.reports.Reports;
import org.rione.reports.promises.ActionProposals;
import org.rione.reports.promises.ActionProposals.About;
import org.rione.reports.promises.ActionProposals.Proposal;
import org.rione.shared.Changes;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes the action of a programme that a report is about; the officer decides. */
@Service
public class ActionLinks {

    private static final String STAFF = "hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')";

    private final DSLContext sql;
    private final Subjects subjects;
    private final Reports reports;
    private final ReportMoves moves;
    private final ActionProposals proposals;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    ActionLinks(
            DSLContext sql,
            Subjects subjects,
            Reports reports,
            ReportMoves moves,
            ActionProposals proposals,
            Changes changes,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.subjects = subjects;
        this.reports = reports;
        this.moves = moves;
        this.proposals = proposals;
        this.changes = changes;
        this.events = events;
    }

    /** The likeliest first, without the one that it is linked to. */
    @PreAuthorize(STAFF)
    public List<Proposal> propose(Report report) {
        var about = new About(report.category(), report.place(), report.title(), report.description());
        return proposals.of(about).stream()
                .filter(proposal -> report.action()
                        .filter(proposal.card().subject().id()::equals)
                        .isEmpty())
                .toList();
    }

    @PreAuthorize(STAFF)
    public Optional<SubjectCard> current(Report report) {
        return report.action().flatMap(action -> subjects.find(new Subject(SubjectKind.ACTION, action)));
    }

    /**
     * Says against which action the report is, or that it is against none.
     *
     * @throws Refusal when it is another office's report, or the action is not public
     * @throws OptimisticLockingFailureException when a colleague changed the report since it was read
     */
    @Transactional
    @PreAuthorize(STAFF)
    public void link(Report seen, Optional<UUID> action) {
        var report = reports.visible(seen.id())
                .filter(reports::mayAnswer)
                .orElseThrow(() -> new Refusal("reports.refused.office"));
        if (action.isPresent()
                && subjects.find(new Subject(SubjectKind.ACTION, action.get())).isEmpty()) {
            throw new Refusal("reports.link.refused.gone");
        }
        var changed = sql.update(REPORT)
                .set(REPORT.ACTION_ID, action.orElse(null))
                .set(REPORT.VERSION, REPORT.VERSION.plus(1))
                .set(REPORT.UPDATED_AT, moves.now())
                .where(REPORT.ID.eq(seen.id().value()))
                .and(REPORT.VERSION.eq(seen.version()))
                .execute();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("report changed since version " + seen.version());
        }
        events.publishEvent(new ReportLinked(seen.id(), action, moves.now()));
        moves.announce(report);
        action.ifPresent(now -> changes.touch(Topics.subject(now)));
    }
}
