package org.rione.reports;

import java.util.Optional;
import org.rione.identity.OfficeId;
import org.rione.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an office says through a program: the system of the contractor that does its work. */
@Service
public class OfficePrograms {

    private final ReportStore store;
    private final ReportMoves moves;

    OfficePrograms(ReportStore store, ReportMoves moves) {
        this.store = store;
        this.moves = moves;
    }

    /**
     * Does it in the name of the office, if the report allows it as it stands now.
     *
     * @return the report afterwards; empty when the report is at a point where this cannot be done
     * @throws Refusal when another office answers for the report, or a rule speaks against the action
     */
    @Transactional
    @PreAuthorize("hasAuthority('SCOPE_open311')")
    public Optional<Report> act(OfficeId office, ReportId id, ReportAction action) {
        var report = store.find(id).orElseThrow(() -> new Refusal("reports.refused.gone"));
        if (report.office().filter(office::equals).isEmpty()) {
            throw new Refusal("reports.refused.office");
        }
        return ReportLifecycle.offered(report.state(), Hand.OFFICE).contains(action.kind())
                ? Optional.of(moves.move(report, report.version(), action, Hand.OFFICE, Optional.of(office)))
                : Optional.empty();
    }

    /** Whoever sent it through a program says that it is not solved. */
    @Transactional
    @PreAuthorize("hasAuthority('SCOPE_open311')")
    public Optional<Report> reopen(ReportId id) {
        var report = store.find(id).orElseThrow(() -> new Refusal("reports.refused.gone"));
        var action = new ReportAction.Reopen();
        return ReportLifecycle.offered(report.state(), Hand.REPORTER).contains(action.kind())
                ? Optional.of(moves.move(report, report.version(), action, Hand.REPORTER, Optional.empty()))
                : Optional.empty();
    }
}
