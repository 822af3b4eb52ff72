package org.rione.reports.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rione.identity.CurrentPerson;
import org.rione.reports.Hand;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportId;
import org.rione.reports.ReportMoves;
import org.rione.reports.Reports;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rionedb.Tables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One step on many reports: first a look at what would happen, then the step, then perhaps back. What a colleague has
 * changed since the officer chose it is left alone and named.
 */
@Service
public class BulkDesk {

    public static final int MOST = 100;

    private static final String STAFF = "hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')";

    private final DSLContext sql;
    private final Reports reports;
    private final ReportMoves moves;
    private final StepsBack stepsBack;
    private final CurrentPerson current;

    BulkDesk(DSLContext sql, Reports reports, ReportMoves moves, StepsBack stepsBack, CurrentPerson current) {
        this.sql = sql;
        this.reports = reports;
        this.moves = moves;
        this.stepsBack = stepsBack;
        this.current = current;
    }

    /**
     * What happens, or happened, to one report.
     *
     * @param obstacle why it is left alone
     */
    public record Line(ReportId id, String code, String title, Optional<Refusal> obstacle) {

        public boolean goes() {
            return obstacle.isEmpty();
        }
    }

    /** @param batch names the steps, so that they can be taken back */
    public record Done(UUID batch, List<Line> lines) {

        public long count() {
            return lines.stream().filter(Line::goes).count();
        }
    }

    /** @param chosen reports, each with the version that the officer was looking at */
    @PreAuthorize(STAFF)
    public List<Line> preview(Map<ReportId, Long> chosen, ReportAction action) {
        return inOrder(chosen).stream()
                .map(one -> line(one.getKey(), one.getValue(), action.kind()))
                .toList();
    }

    /**
     * Takes the step on all that it fits; all of them or, when something breaks, none.
     *
     * @throws Refusal when there are none or more than {@value #MOST}
     */
    @Transactional
    @PreAuthorize(STAFF)
    public Done run(Map<ReportId, Long> chosen, ReportAction action) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw new Refusal("reports.bulk.refused.many", MOST);
        }
        var batch = new StepsBack.Batch(Ids.next(), current.require().id());
        var lines = new ArrayList<Line>();
        for (var one : inOrder(chosen)) {
            var id = one.getKey();
            lock(id);
            var line = line(id, one.getValue(), action.kind());
            lines.add(line);
            if (line.goes()) {
                var before = reports.visible(id).orElseThrow();
                var after = moves.move(before, before.version(), action, Hand.OFFICE, reports.voice(before));
                if (action.kind() == ReportAction.Kind.ASSIGN) {
                    stepsBack.remember(before, after, Optional.of(batch));
                }
            }
        }
        return new Done(batch.id(), lines);
    }

    /** Takes the assignments of one's own batch back; what has gone on since then is left as it is and named. */
    @Transactional
    @PreAuthorize(STAFF)
    public Done undo(UUID batch) {
        var steps =
                stepsBack.reports(new StepsBack.Batch(batch, current.require().id()));
        var lines = new ArrayList<Line>();
        for (var step : inOrder(steps)) {
            var id = step.getKey();
            lock(id);
            lines.add(reports.visible(id)
                    .map(report -> takeBack(report, step.getValue()))
                    .orElseGet(() -> gone(id)));
        }
        return new Done(batch, lines);
    }

    private Line takeBack(Report report, long version) {
        if (report.version() != version) {
            return line(report, Optional.of(new Refusal("reports.bulk.refused.changed")));
        }
        var back = stepsBack.of(report, version).orElseThrow();
        moves.move(report, version, back, Hand.OFFICE, reports.voice(report));
        return line(report, Optional.empty());
    }

    /** Always in the same order: two officers with overlapping choices wait for each other, nobody deadlocks. */
    private static List<Map.Entry<ReportId, Long>> inOrder(Map<ReportId, Long> chosen) {
        return chosen.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().value()))
                .toList();
    }

    private void lock(ReportId id) {
        sql.select(Tables.REPORT.ID)
                .from(Tables.REPORT)
                .where(Tables.REPORT.ID.eq(id.value()))
                .forUpdate()
                .fetch();
    }

    private Line line(ReportId id, long seen, ReportAction.Kind action) {
        return reports.visible(id)
                .map(report -> line(report, obstacle(report, seen, action)))
                .orElseGet(() -> gone(id));
    }

    private static Line gone(ReportId id) {
        return new Line(id, "", "", Optional.of(new Refusal("reports.refused.gone")));
    }

    private static Line line(Report report, Optional<Refusal> obstacle) {
        return new Line(report.id(), report.code(), report.title(), obstacle);
    }

    private Optional<Refusal> obstacle(Report report, long seen, ReportAction.Kind action) {
        if (report.version() != seen) {
            return Optional.of(new Refusal("reports.bulk.refused.changed"));
        }
        if (!reports.mayAnswer(report)) {
            return Optional.of(new Refusal("reports.refused.office"));
        }
        return reports.offered(report).contains(action)
                ? Optional.empty()
                : Optional.of(new Refusal("reports.bulk.refused.step"));
    }
}
