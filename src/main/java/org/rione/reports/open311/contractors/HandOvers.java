package org.rione.reports.open311.contractors;

import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rione.identity.OfficeId;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportId;
import org.rione.reports.ReportState;
import org.rione.reports.Reports;
import org.rione.reports.open311.contractors.Forward.State;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers give reports to the contractors of offices, and see how far they are. */
@Service
public class HandOvers {

    private static final String STAFF = "hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')";

    private final ContractorStore contractors;
    private final ForwardStore forwards;
    private final Reports reports;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOvers(
            ContractorStore contractors,
            ForwardStore forwards,
            Reports reports,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contractors = contractors;
        this.forwards = forwards;
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    /** A contractor that could have a report. */
    public record Choice(OfficeId office, Contractor.Way way, String whom) implements Serializable {}

    /**
     * How a report stands with contractors.
     *
     * @param forwards where it was sent, the latest first
     * @param choices to whom it may be given now, its own office's first; none while it is on its way or not public
     */
    public record Standing(List<Forward> forwards, List<Choice> choices) implements Serializable {}

    @PreAuthorize(STAFF)
    public Standing of(Report report) {
        var sent = forwards.of(report.id());
        return new Standing(sent, isFree(report, sent) ? choices(report) : List.of());
    }

    private boolean isFree(Report report, List<Forward> sent) {
        return report.listed()
                && report.state().open()
                && reports.mayAnswer(report)
                && sent.stream().noneMatch(forward -> forward.state().underWay());
    }

    private List<Choice> choices(Report report) {
        return contractors.all().stream()
                .map(one -> new Choice(one.office(), one.way(), one.whom()))
                .sorted(java.util.Comparator.comparing(choice ->
                        report.office().filter(choice.office()::equals).isEmpty()))
                .toList();
    }

    /** Whether a contractor has it now: the public may know. */
    @PreAuthorize("permitAll()")
    public boolean atWork(Report report) {
        return report.listed()
                && report.state().open()
                && forwards.of(report.id()).stream()
                        .filter(forward ->
                                report.office().filter(forward.office()::equals).isPresent())
                        .findFirst()
                        .filter(latest -> latest.state() == State.SENT || latest.state() == State.WRITTEN)
                        .isPresent();
    }

    /**
     * Gives the report to the contractor of an office, which answers for it from now on.
     *
     * @param sentence public
     * @throws Refusal when it is not public and open, on its way already, or that office has no contractor
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody changed it after that version
     */
    @Transactional
    @PreAuthorize(STAFF)
    public Report handOver(ReportId id, long seenVersion, OfficeId office, String sentence) {
        var report = reports.visible(id).orElseThrow(() -> new Refusal("reports.refused.gone"));
        if (contractors.find(office).isEmpty()) {
            throw new Refusal("reports.open311.refused.no-contractor");
        }
        if (!report.listed() || !report.state().open()) {
            throw new Refusal("reports.open311.refused.not-public");
        }
        if (forwards.of(id).stream().anyMatch(forward -> forward.state().underWay())) {
            throw new Refusal("reports.open311.refused.under-way");
        }
        var stays = report.office().filter(office::equals).isPresent()
                && !(report.state() instanceof ReportState.Published);
        var after = reports.act(
                id,
                seenVersion,
                stays
                        ? new ReportAction.Answer(sentence, Optional.empty())
                        : new ReportAction.Assign(office, sentence));
        forwards.enqueue(id, office, clock.instant());
        events.publishEvent(new ReportHandedOver(id, office, clock.instant()));
        return after;
    }

    /** The contractor did not take it; it is offered once more. */
    @Transactional
    @PreAuthorize(STAFF)
    public void again(Report report, Forward forward) {
        if (!reports.mayAnswer(report)) {
            throw new Refusal("reports.refused.office");
        }
        forwards.find(report.id(), forward.office(), forward.round())
                .filter(found -> found.state() == State.FAILED)
                .ifPresent(found -> {
                    forwards.move(found, State.WAITING, 0, clock.instant(), "");
                    events.publishEvent(new ReportHandedOver(report.id(), forward.office(), clock.instant()));
                });
    }
}
