package org.rione.reports.merge;

import java.util.List;
import java.util.Optional;
import org.rione.reports.Hand;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportId;
import org.rione.reports.ReportMoves;
import org.rione.reports.Reports;
import org.rione.reports.Visibility;
import org.rione.reports.desk.StepsBack;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges duplicates. The duplicate is closed and points to the survivor; its supporters, its author and its photos move
 * along. Both addresses stay. A survivor is always open, so that merges cannot run in a circle.
 */
@Service
public class Merges {

    private static final String STAFF = "hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')";
    private static final int LONGEST_CHAIN = 50;

    private final Reports reports;
    private final ReportMoves moves;
    private final MergeStore store;
    private final StepsBack stepsBack;
    private final ApplicationEventPublisher events;

    Merges(
            Reports reports,
            ReportMoves moves,
            MergeStore store,
            StepsBack stepsBack,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.moves = moves;
        this.store = store;
        this.stepsBack = stepsBack;
        this.events = events;
    }

    /**
     * @param seen the version of the duplicate that the officer was looking at
     * @param sentence what the public reads on the duplicate's page
     * @return the survivor
     * @throws Refusal when one of them is closed, private, the same, or of another office
     * @throws OptimisticLockingFailureException when a colleague changed the duplicate
     */
    @Transactional
    @PreAuthorize(STAFF)
    public Report merge(ReportId duplicate, long seen, ReportId survivor, String sentence) {
        if (duplicate.equals(survivor)) {
            throw new Refusal("reports.merge.refused.itself");
        }
        store.lock(duplicate, survivor);
        var gone = mine(duplicate);
        var stays = found(survivor);
        if (!stays.state().open()) {
            throw new Refusal("reports.merge.refused.closed", stays.code());
        }
        if (!gone.listed() || !stays.listed() || stays.visibility() == Visibility.PRIVATE) {
            throw new Refusal("reports.merge.refused.private");
        }
        var by = reports.voice(gone);
        var merged = moves.move(gone, seen, new ReportAction.Merge(survivor, sentence), Hand.OFFICE, by);
        stepsBack.remember(gone, merged, Optional.empty());
        store.insert(merged, survivor, moves.now());
        var supporters = store.moveSupports(gone, stays, moves.now());
        var photos = store.movePhotos(duplicate, survivor);
        moves.absorbed(stays, gone.code(), by);
        events.publishEvent(new ReportsMerged(duplicate, survivor, supporters, photos, moves.now()));
        return found(survivor);
    }

    /**
     * Takes a merge back: both reports are as they were, with what was moved.
     *
     * @return the report that was merged, open again
     * @throws Refusal when it is not merged, or its survivor has been merged itself meanwhile
     */
    @Transactional
    @PreAuthorize(STAFF)
    public Report part(ReportId duplicate, long seen) {
        var merge = store.locked(duplicate).orElseThrow(() -> new Refusal("reports.merge.refused.not-merged"));
        store.lock(duplicate, merge.survivor());
        if (store.locked(merge.survivor()).isPresent()) {
            throw new Refusal("reports.merge.refused.chain");
        }
        var merged = mine(duplicate);
        var back = stepsBack
                .of(merged, merge.version())
                .orElseThrow(() -> new Refusal("reports.merge.refused.not-merged"));
        var again = moves.move(merged, seen, back, Hand.OFFICE, reports.voice(merged));
        store.part(duplicate, merge.survivor(), moves.now());
        reports.visible(merge.survivor()).ifPresent(moves::announce);
        events.publishEvent(new ReportsParted(duplicate, merge.survivor(), moves.now()));
        return again;
    }

    private Report mine(ReportId id) {
        var report = found(id);
        if (!reports.mayAnswer(report)) {
            throw new Refusal("reports.refused.office");
        }
        return report;
    }

    private Report found(ReportId id) {
        return reports.visible(id).orElseThrow(() -> new Refusal("reports.refused.gone"));
    }

    /** Where a merged report goes on, after however many merges, for those who may see it; empty when it is not merged. */
    @PreAuthorize("permitAll()")
    public Optional<Report> survivor(ReportId duplicate) {
        var last = store.find(duplicate).map(MergeStore.Merge::survivor);
        for (int i = 0; i < LONGEST_CHAIN && last.isPresent(); i++) {
            var next = store.find(last.get()).map(MergeStore.Merge::survivor);
            if (next.isEmpty()) {
                break;
            }
            last = next;
        }
        return last.flatMap(reports::visible);
    }

    /** Open public reports around this one that may be about the same thing: those of its category first, then the nearest. */
    @PreAuthorize(STAFF)
    public List<Report> nearby(Report report) {
        return report.place().point().map(place -> store.around(report, place)).orElse(List.of()).stream()
                .flatMap(id -> reports.visible(id).stream())
                .toList();
    }

    /** The public reports that were merged into this one. */
    @PreAuthorize("permitAll()")
    public List<Report> into(ReportId survivor) {
        return store.into(survivor).stream()
                .flatMap(id -> reports.visible(id).stream())
                .filter(Report::listed)
                .toList();
    }
}
