package org.rione.reports.desk;

import static org.rionedb.Tables.REPORT;

import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.rione.shared.Changes;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Topics;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes the action of a programme that a report is about; the officer decides. */
@Service
public class ActionLinks {

    private static final String STAFF = "hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')";
    private static final int LOOKED_AT = 30;
    private static final int PROPOSED = 3;

    private final DSLContext sql;
    private final Subjects subjects;
    private final Reports reports;
    private final ReportMoves moves;
    private final Territory territory;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    ActionLinks(
            DSLContext sql,
            Subjects subjects,
            Reports reports,
            ReportMoves moves,
            Territory territory,
            Changes changes,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.subjects = subjects;
        this.reports = reports;
        this.moves = moves;
        this.territory = territory;
        this.changes = changes;
        this.events = events;
    }

    /** @param why what speaks for it, for the officer */
    public record Proposal(SubjectCard card, ActionFit.Fit why) {}

    /** At most three, the likeliest first; those of the category and those that share words or the district. */
    @PreAuthorize(STAFF)
    public List<Proposal> propose(Report report) {
        var written = report.title() + " " + report.description() + " "
                + report.place().address();
        var quarter = report.place().neighbourhood().flatMap(territory::find).map(Neighbourhood::name);
        var ofCategory = subjects.forCategory(SubjectKind.ACTION, report.category(), LOOKED_AT);
        var found = new LinkedHashMap<Subject, Proposal>();
        ofCategory.forEach(card -> found.put(card.subject(), proposal(card, true, written, quarter)));
        subjects.search(SubjectKind.ACTION, report.title(), LOOKED_AT).stream()
                .filter(card -> card.allowed().contains(SubjectCard.Allowed.REPORT))
                .forEach(card -> found.putIfAbsent(card.subject(), proposal(card, false, written, quarter)));
        return found.values().stream()
                .filter(proposal -> proposal.why().score() > 0)
                .filter(proposal -> report.action()
                        .filter(proposal.card().subject().id()::equals)
                        .isEmpty())
                .sorted(Comparator.comparingDouble(
                                (Proposal proposal) -> proposal.why().score())
                        .reversed())
                .limit(PROPOSED)
                .toList();
    }

    private static Proposal proposal(SubjectCard card, boolean category, String written, Optional<String> quarter) {
        return new Proposal(card, ActionFit.of(category, written, card.title() + " " + card.summary(), quarter));
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
