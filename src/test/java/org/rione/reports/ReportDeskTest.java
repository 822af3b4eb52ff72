package org.rione.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_CATEGORY;

import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.reports.desk.Repairs;
import org.rione.shared.Cursor;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.photos.SamplePhotos;
import org.springframework.beans.factory.annotation.Autowired;

class ReportDeskTest extends ServiceTest {

    @Autowired
    ReportDesk desk;

    @Autowired
    Reports reports;

    @Autowired
    Repairs repairs;

    @Autowired
    Photos photos;

    @Autowired
    ReportCategories categories;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    /** Each part of the queue is read in its order, whichever part of it is looked at, on the first page and later. */
    @ParameterizedTest
    @EnumSource(DeskFilter.Kind.class)
    void the_queue_is_read_from_its_index_in_order(DeskFilter.Kind kind) throws Exception {
        var officer = people.person(false, Role.OFFICER);
        for (var after :
                List.of(Optional.<Cursor>empty(), Optional.of(Cursor.of(LocalDate.of(2020, 1, 1), Ids.next())))) {
            var query = ReportsTest.as(officer, () -> desk.keys(DeskFilter.ALL.with(kind), after, 25)
                    .getSQL(ParamType.INLINED));
            var plan =
                    sql.fetch("explain " + query.replace("from `report`", "from `report` use index (ix_report_desk)"));
            assertThat(plan)
                    .filteredOn(step -> "report".equals(step.get("table")))
                    .hasSize(2)
                    .allSatisfy(step -> {
                        assertThat(step.get("key")).isEqualTo("ix_report_desk");
                        assertThat(String.valueOf(step.get("Extra"))).doesNotContain("filesort");
                    });
        }
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_and_hold_only_one_s_own() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var mine = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            mine.add(due(officer, "Coda " + i, LocalDate.of(2032, 1, 5 + i / 2)).code());
        }
        var foreign = due(people.person(false, Role.OFFICER), "Altrui", LocalDate.of(2032, 1, 5));
        var filter = DeskFilter.ALL.withOffice(officer.office());
        var seen = new ArrayList<String>();
        Optional<Cursor> next = Optional.empty();
        do {
            var from = next;
            var page = ReportsTest.as(officer, () -> desk.queue(filter, from, 2));
            page.items().forEach(row -> seen.add(row.code()));
            next = page.next();
        } while (next.isPresent());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(mine).doesNotContain(foreign.code());
        var other = DeskFilter.ALL.withOffice(foreign.office());
        assertThat(ReportsTest.as(officer, () -> desk.queue(other, Optional.empty(), 5))
                        .items())
                .as("another office's queue is empty to me")
                .isEmpty();
        assertThat(ReportsTest.as(officer, () -> desk.figures(filter)).all()).isEqualTo(5);
    }

    @Test
    void fixed_needs_a_photo_where_the_category_says_so_and_the_photo_is_public() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var report = due(officer, "Con foto", LocalDate.of(2032, 1, 5));
        var close = new ReportAction.Close(new Outcome.Fixed(), "Sistemato.");
        sql.update(REPORT_CATEGORY)
                .set(REPORT_CATEGORY.PHOTO_TO_CLOSE, true)
                .where(REPORT_CATEGORY.CODE.eq("cimiteri"))
                .execute();
        sql.update(REPORT)
                .set(REPORT.CATEGORY, "cimiteri")
                .where(REPORT.ID.eq(report.id().value()))
                .execute();

        assertThatThrownBy(() ->
                        ReportsTest.as(officer, () -> repairs.close(report.id(), report.version(), close, List.of())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("reports.refused.photo"));
        var photo = ReportsTest.as(officer, () -> photos.add(SamplePhotos.encode(
                        SamplePhotos.corners(64, 48, Color.RED, Color.GREEN, Color.BLUE, Color.WHITE), "jpg"))
                .photo()
                .id());
        var closed = ReportsTest.as(officer, () -> repairs.close(report.id(), report.version(), close, List.of(photo)));
        assertThat(closed.state()).isEqualTo(new ReportState.Resolved(new Outcome.Fixed(), "Sistemato."));
        TestPeople.asVisitor(() -> assertThat(reports.photos(report.id()))
                .singleElement()
                .satisfies(shown -> assertThat(shown.afterWork()).isTrue()));
    }

    /** Assigned to the office of this officer, due that day. */
    private Report due(SignedIn officer, String title, LocalDate day) throws Exception {
        var sent = ReportsTest.as(people.resident(), () -> reports.send(ReportsTest.draft(title)));
        var taken = ReportsTest.as(
                officer,
                () -> reports.act(
                        sent.id(),
                        sent.version(),
                        new ReportAction.Assign(officer.office().orElseThrow(), "Presa in carico.")));
        sql.update(REPORT)
                .set(REPORT.DEADLINE, day)
                .where(REPORT.ID.eq(sent.id().value()))
                .execute();
        return reports.visible(taken.id()).orElseThrow();
    }
}
