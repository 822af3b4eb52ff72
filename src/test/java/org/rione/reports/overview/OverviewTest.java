package org.rione.reports.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.REPORT;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.reports.ReportCategories;
import org.rione.shared.Changes;
import org.rione.shared.Ids;
import org.rione.shared.Topics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is counted in memory is what the rows say. */
class OverviewTest extends ServiceTest {

    @Autowired
    Overview overview;

    @Autowired
    FreshFacts fresh;

    @Autowired
    Changes changes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    private final UUID action = Ids.next();

    @Test
    void a_change_of_this_process_counts_from_its_commit_on() {
        var report = Ids.next();
        transaction.executeWithoutResult(_ -> {
            write(report);
            changes.touch(Topics.REPORTS, Topics.subject(report));
            assertThat(count()).isZero();
        });
        assertThat(count()).isOne();

        hide(report);
        changes.touch(Topics.REPORTS, Topics.subject(report));
        assertThat(count()).isZero();
    }

    @Test
    void the_next_reports_of_a_list_are_found_by_their_words() {
        fresh.started();
        fresh.follow();
        assertThat(overview.knowsWords()).isTrue();
        var report = Ids.next();
        write(report);
        changes.touch(Topics.REPORTS, Topics.subject(report));
        var wanted = Wanted.of(Wanted.Status.ALL);
        assertThat(next(wanted, "prov")).contains(report);
        assertThat(next(wanted, "xilofono")).doesNotContain(report);
    }

    private List<UUID> next(Wanted wanted, String word) {
        var worded = new Wanted(
                wanted.status(),
                wanted.category(),
                wanted.quarter(),
                Optional.of(action),
                wanted.linkedOnly(),
                wanted.sent(),
                wanted.among(),
                List.of(word));
        return overview.next(worded, Overview.Way.NEWEST_FIRST, Optional.empty(), 1)
                .orElseThrow()
                .ids();
    }

    @Test
    void what_was_rolled_back_never_counts() {
        transaction.executeWithoutResult(rolledBack -> {
            var report = Ids.next();
            write(report);
            changes.touch(Topics.REPORTS, Topics.subject(report));
            rolledBack.setRollbackOnly();
        });
        fresh.follow();
        assertThat(count()).isZero();
    }

    @Test
    void what_others_wrote_changed_or_hid_counts_after_the_next_look() {
        count();
        var report = Ids.next();
        write(report);
        fresh.follow();
        assertThat(count()).isOne();

        hide(report);
        fresh.follow();
        assertThat(count()).isZero();
    }

    @Test
    void rows_that_were_written_late_with_old_times_are_found_by_their_id() {
        count();
        var report = Ids.next();
        write(report);
        sql.update(REPORT)
                .set(REPORT.UPDATED_AT, clock.instant().minus(400, ChronoUnit.DAYS))
                .where(REPORT.ID.eq(report))
                .execute();
        fresh.follow();
        assertThat(count()).isOne();
    }

    @Test
    void a_change_of_nobody_knows_which_reports_makes_it_read_all() {
        var report = Ids.next();
        write(report);
        changes.touch(Topics.REPORTS);
        assertThat(count()).isOne();
    }

    @Test
    void what_was_counted_before_a_change_is_not_said_after_it() {
        var report = Ids.next();
        write(report);
        changes.touch(Topics.REPORTS, Topics.subject(report));
        assertThat(count()).isOne();
        assertThat(count()).isOne();
        assertThat(overview.countByCategory(wanted())).containsExactly(Map.entry("verde", 1));
        sql.update(REPORT)
                .set(REPORT.CATEGORY, "strade")
                .where(REPORT.ID.eq(report))
                .execute();
        changes.touch(Topics.REPORTS, Topics.subject(report));
        assertThat(overview.countByCategory(wanted())).containsExactly(Map.entry("strade", 1));
    }

    @Test
    void reports_are_counted_by_their_words_as_soon_as_those_are_known() {
        fresh.follow();
        assertThat(overview.knowsWords()).isTrue();
        var report = Ids.next();
        write(report);
        changes.touch(Topics.REPORTS, Topics.subject(report));
        assertThat(countSaying("prov")).isOne();

        sql.update(REPORT)
                .set(REPORT.TITLE, "Altro")
                .where(REPORT.ID.eq(report))
                .execute();
        sql.update(REPORT)
                .set(REPORT.DESCRIPTION, "Coperto")
                .where(REPORT.ID.eq(report))
                .execute();
        changes.touch(Topics.REPORTS, Topics.subject(report));
        assertThat(countSaying("prov")).isZero();
        assertThat(countSaying("coperto")).isOne();

        changes.touch(Topics.REPORTS);
        assertThat(count()).isOne();
        fresh.follow();
        assertThat(overview.knowsWords()).isTrue();
        assertThat(countSaying("coperto")).isOne();
    }

    @Test
    void what_categories_are_called_changes_nothing_that_is_counted() {
        fresh.follow();
        changes.touch(Topics.REPORTS, ReportCategories.TOPIC);
        assertThat(overview.knowsWords()).isTrue();
    }

    @Test
    void following_what_changed_reads_an_index() {
        var plan = sql.fetch("explain select id from report where updated_at >= '2100-01-01'");
        assertThat(plan.getFirst().get("key")).isEqualTo("ix_report_updated");
    }

    private int count() {
        return overview.count(wanted());
    }

    private Wanted wanted() {
        return new Wanted(
                Wanted.Status.ALL,
                Optional.empty(),
                Optional.empty(),
                Optional.of(action),
                true,
                Period.ALL,
                Optional.empty(),
                List.of());
    }

    private int countSaying(String word) {
        return overview.count(new Wanted(
                Wanted.Status.ALL,
                Optional.empty(),
                Optional.empty(),
                Optional.of(action),
                true,
                Period.ALL,
                Optional.empty(),
                List.of(word)));
    }

    private void hide(UUID report) {
        sql.update(REPORT)
                .set(REPORT.LISTED, false)
                .set(REPORT.UPDATED_AT, clock.instant())
                .where(REPORT.ID.eq(report))
                .execute();
    }

    private void write(UUID id) {
        var now = clock.instant();
        var row = sql.newRecord(REPORT);
        row.setId(id);
        row.setCode("P-" + id.toString().substring(19));
        row.setTitle("Prova");
        row.setDescription("Prova");
        row.setCategory("verde");
        row.setAddress("");
        row.setState("PUBLISHED");
        row.setServiceDays(10);
        row.setDeadline(now.plus(10, ChronoUnit.DAYS).atZone(clock.getZone()).toLocalDate());
        row.setVisibility("PUBLIC");
        row.setNaming("PSEUDONYMOUS");
        row.setListed(true);
        row.setIsOpen(true);
        row.setActionId(action);
        row.setIdempotencyKey("prova-" + id);
        row.setVersion(0L);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        sql.insertInto(REPORT).set(row).execute();
    }
}
