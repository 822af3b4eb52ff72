package org.rione.reports.worklist;

import static org.rionedb.Tables.REPORT_WORK_DONE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.rione.identity.CurrentPerson;
import org.rione.reports.Category;
import org.rione.reports.Outcome;
import org.rione.reports.PhotoId;
import org.rione.reports.Photos;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportCategories;
import org.rione.reports.ReportMoves;
import org.rione.reports.ReportPhoto;
import org.rione.reports.Reports;
import org.rione.reports.desk.Repairs;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chosen reports in walking order, and what was done about them in the street. */
@Service
public class WorkList {

    public static final int MOST = 60;

    private static final String STAFF = "hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')";

    private final DSLContext sql;
    private final Reports reports;
    private final ReportCategories categories;
    private final Photos photos;
    private final Repairs repairs;
    private final ReportMoves moves;
    private final CurrentPerson current;

    WorkList(
            DSLContext sql,
            Reports reports,
            ReportCategories categories,
            Photos photos,
            Repairs repairs,
            ReportMoves moves,
            CurrentPerson current) {
        this.sql = sql;
        this.reports = reports;
        this.categories = categories;
        this.photos = photos;
        this.repairs = repairs;
        this.moves = moves;
        this.current = current;
    }

    /**
     * One thing to do.
     *
     * @param closable whether it can be said to be fixed as it stands
     * @param photoNeeded whether "fixed" needs a photo
     */
    public record Stop(
            Report report, List<ReportPhoto> photos, String category, boolean closable, boolean photoNeeded) {}

    /** Those among these codes that the officer answers for and that are open: from the most urgent on, then the nearest. */
    @PreAuthorize(STAFF)
    public List<Stop> stops(Collection<String> codes) {
        var mine = codes.stream()
                .distinct()
                .limit(MOST)
                .flatMap(code -> reports.visible(code).stream())
                .filter(report -> report.state().open())
                .filter(reports::mayAnswer)
                .sorted(Comparator.comparing(Report::deadline).thenComparing(Report::code))
                .toList();
        var placed =
                mine.stream().filter(one -> one.place().point().isPresent()).toList();
        var way = StreetOrder.of(
                placed.stream().map(one -> one.place().point().orElseThrow()).toList());
        var ordered = new ArrayList<Report>();
        way.forEach(place -> placed.stream()
                .filter(one -> one.place().point().filter(place::equals).isPresent())
                .filter(one -> !ordered.contains(one))
                .findFirst()
                .ifPresent(ordered::add));
        mine.stream()
                .filter(one -> one.place().point().isEmpty())
                .sorted(Comparator.comparing(one -> one.place().address()))
                .forEach(ordered::add);
        return ordered.stream().map(this::stop).toList();
    }

    private Stop stop(Report report) {
        var category = categories.find(report.category());
        return new Stop(
                report,
                reports.photos(report.id()),
                report.category(),
                reports.offered(report).contains(ReportAction.Kind.CLOSE),
                category.filter(Category::photoToClose).isPresent());
    }

    /**
     * What somebody did in the street.
     *
     * @param key the phone's own for this piece of work: the same again changes nothing
     * @param seen the version that was on the sheet
     */
    public record Done(String key, String code, long seen, String sentence, List<byte[]> photos) {}

    /**
     * Closes the report as fixed, once for each key, however often the phone sends it.
     *
     * @throws Refusal when the report is not the officer's, a photo is missing or not one we take
     * @throws IllegalArgumentException when the sentence is missing or too long
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody changed the report meanwhile
     */
    @Transactional
    @PreAuthorize(STAFF)
    public void done(Done done) {
        var report = reports.visible(done.code())
                .filter(reports::mayAnswer)
                .orElseThrow(() -> new Refusal("reports.refused.office"));
        var close = new ReportAction.Close(new Outcome.Fixed(), done.sentence());
        if (!isFirst(done, report)) {
            return;
        }
        var afterWork = new ArrayList<PhotoId>();
        done.photos().forEach(bytes -> afterWork.add(photos.add(bytes).photo().id()));
        repairs.close(report.id(), done.seen(), close, afterWork);
    }

    private boolean isFirst(Done done, Report report) {
        return sql.insertInto(REPORT_WORK_DONE)
                        .set(REPORT_WORK_DONE.PERSON_ID, current.require().id().value())
                        .set(REPORT_WORK_DONE.WORK_KEY, done.key())
                        .set(REPORT_WORK_DONE.REPORT_ID, report.id().value())
                        .set(REPORT_WORK_DONE.AT, moves.now())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }
}
