package org.rione.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rionedb.Tables.REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.reports.ReportFilter.Order;
import org.rione.reports.ReportFilter.Status;
import org.rione.reports.overview.MapWindow;
import org.rione.reports.overview.Period;
import org.rione.shared.Changes;
import org.rione.shared.Cursor;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.rione.shared.Topics;
import org.springframework.beans.factory.annotation.Autowired;

class ReportListsTest extends ServiceTest {

    private static final MapWindow EVERYWHERE = MapWindow.parse("-180,-85,180,85", 3);

    @Autowired
    Reports reports;

    @Autowired
    ReportLists lists;

    @Autowired
    ReportSums sums;

    @Autowired
    ReportDesk desk;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    @Autowired
    Changes changes;

    @Test
    void pages_follow_each_other_by_key_without_gap_or_repetition() throws Exception {
        var action = Ids.next();
        for (int i = 0; i < 5; i++) {
            sent("Lampione " + i, action, Visibility.PUBLIC);
        }
        for (var order : Order.values()) {
            var codes = new ArrayList<String>();
            var after = Optional.<Cursor>empty();
            do {
                var page = lists.page(ReportFilter.against(action), order, after, 2);
                page.items().forEach(report -> codes.add(report.code()));
                after = page.next();
            } while (after.isPresent());
            assertThat(codes).as(order.name()).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void words_find_by_beginning_a_code_finds_its_report_and_symbols_do_no_harm() throws Exception {
        var word = "zq" + Ids.next().toString().substring(24);
        var report = sent("Tombino " + word + "ato", Ids.next(), Visibility.PUBLIC);
        assertThat(found(word)).containsExactly(report.code());
        assertThat(found(report.code().toLowerCase(java.util.Locale.ROOT))).containsExactly(report.code());
        for (var hostile : List.of("' or 1=1 --", "+-><()~*\"@", "%", "\\", "la", "il di", "\u202e", "@@@ (((")) {
            assertThat(lists.page(words(hostile), Order.RECENT, Optional.empty(), 5))
                    .isNotNull();
        }
    }

    /** No index of the database has both; what is sent on one day and due on different ones comes in the order of dates. */
    @Test
    void pages_of_a_period_by_deadline_follow_each_other_without_gap_or_repetition() throws Exception {
        var action = Ids.next();
        var day = LocalDate.of(2025, 3, 3);
        var expected = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            var report = sent("Panchina " + i, action, Visibility.PUBLIC);
            sql.update(REPORT)
                    .set(REPORT.CREATED_AT, Instant.parse("2025-03-03T08:00:00Z"))
                    .set(REPORT.DEADLINE, day.plusDays(30 + i / 3))
                    .where(REPORT.ID.eq(report.id().value()))
                    .execute();
            changes.touch(Topics.REPORTS, Topics.subject(report.id().value()));
            expected.add(report.code());
        }
        sent("Un altro giorno", action, Visibility.PUBLIC);
        var filter = ReportFilter.against(action).withSent(Period.between(day, day));
        var seen = new ArrayList<String>();
        var after = Optional.<Cursor>empty();
        do {
            var page = lists.page(filter, Order.DUE, after, 2);
            page.items().forEach(report -> seen.add(report.code()));
            after = page.next();
        } while (after.isPresent());
        assertThat(seen).isEqualTo(expected);
    }

    /** The first page is filled from the newest reports, the last one by the index of words: nobody sees a seam. */
    @Test
    void pages_by_words_follow_each_other_however_frequent_the_words_are() throws Exception {
        var word = "zq" + Ids.next().toString().substring(24);
        var codes = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            codes.addFirst(sent("Però, perché " + word + "à?", Ids.next(), Visibility.PUBLIC)
                    .code());
        }
        sent("Dentro una parola: x" + word, Ids.next(), Visibility.PUBLIC);
        for (var order : Order.values()) {
            var seen = new ArrayList<String>();
            var after = Optional.<Cursor>empty();
            do {
                var page = lists.page(words("perche " + word.toUpperCase(java.util.Locale.ROOT)), order, after, 2);
                page.items().forEach(report -> seen.add(report.code()));
                after = page.next();
            } while (after.isPresent());
            assertThat(seen).as(order.name()).containsExactlyInAnyOrderElementsOf(codes);
        }
        assertThat(found(word)).isEqualTo(codes);
    }

    @Test
    void a_private_report_is_in_no_list_no_count_and_no_figure() throws Exception {
        var action = Ids.next();
        var report = sent("Riservata", action, Visibility.PRIVATE);
        assertThat(lists.page(ReportFilter.against(action), Order.RECENT, Optional.empty(), 10)
                        .items())
                .isEmpty();
        assertThat(lists.count(ReportFilter.against(action))).isZero();
        assertThat(sums.against(action).all()).isZero();
        assertThat(lists.byCode(report.code())).isEmpty();
        assertThat(lists.all(List.of(report.id().value()))).isEmpty();
        assertThat(lists.clusters(ReportFilter.against(action), EVERYWHERE)).isEmpty();
    }

    @Test
    void the_desk_shows_the_officer_their_queue_and_keeps_their_notes() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var report = sent("Cestino rotto", Ids.next(), Visibility.PRIVATE);
        var office = officer.office().orElseThrow();
        ReportsTest.as(
                officer,
                () -> reports.act(report.id(), report.version(), new ReportAction.Assign(office, "Ce ne occupiamo.")));
        ReportsTest.as(officer, () -> {
            desk.note(report.id(), "Chiamare la ditta.");
            assertThat(desk.notes(report.id())).extracting(ReportNote::text).containsExactly("Chiamare la ditta.");
            assertThat(desk.figures(DeskFilter.ALL).all()).isPositive();
            return null;
        });
        var other = people.person(false, Role.OFFICER);
        ReportsTest.as(other, () -> {
            assertThat(desk.notes(report.id())).isEmpty();
            return null;
        });
    }

    /** On 25 October 2026 Rome's day has 25 hours: it begins at 22:00 of the 24th in UTC and ends at 23:00 of the 25th. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-24T21:59:59Z, 2026-10-24",
        "2026-10-24T22:00:00Z, 2026-10-25",
        "2026-10-25T22:59:59Z, 2026-10-25",
        "2026-10-25T23:00:00Z, 2026-10-26"
    })
    void a_period_is_one_of_the_city_s_days_for_the_list_and_its_counts(Instant sent, LocalDate day) throws Exception {
        var action = Ids.next();
        var report = sent("Panchina", action, Visibility.PUBLIC);
        sql.update(REPORT)
                .set(REPORT.CREATED_AT, sent)
                .where(REPORT.ID.eq(report.id().value()))
                .execute();
        changes.touch(Topics.REPORTS, Topics.subject(report.id().value()));
        for (var other : List.of(day.minusDays(1), day, day.plusDays(1))) {
            var filter = ReportFilter.against(action).withSent(Period.between(other, other));
            var expected = other.equals(day) ? List.of(report.code()) : List.<String>of();
            assertThat(lists.page(filter, Order.RECENT, Optional.empty(), 5).items())
                    .as(other.toString())
                    .extracting(ReportRow::code)
                    .isEqualTo(expected);
            assertThat(lists.count(filter)).isEqualTo(expected.size());
            assertThat(lists.clusters(filter, EVERYWHERE)).hasSize(expected.size());
        }
        var turned = ReportFilter.against(action).withSent(Period.between(day, day.minusDays(1)));
        assertThat(lists.page(turned, Order.DUE, Optional.empty(), 5).items()).isEmpty();
        assertThat(lists.count(turned)).isZero();
    }

    /** What is offered is answered by an index in its order: nothing is sorted, no table is read whole. */
    @ParameterizedTest
    @CsvSource({
        "'listed = 1 and is_open = 1', 'created_at desc, id desc'",
        "'listed = 1 and is_open = 1', 'deadline, id'",
        "'listed = 1', 'created_at desc, id desc'",
        "'listed = 1 and created_at >= ''2026-01-01'' and created_at < ''2026-02-01''', 'created_at desc, id desc'",
        "'listed = 1 and category = ''verde'' and is_open = 1', 'created_at desc, id desc'",
        "'listed = 1 and category = ''verde'' and is_open = 1', 'deadline, id'",
        "'listed = 1 and category = ''verde''', 'created_at desc, id desc'",
        "'listed = 1 and neighbourhood_id = ''019a0000-0000-7000-8000-000000000001'' and is_open = 1', 'deadline, id'"
    })
    void every_offered_order_has_its_index(String where, String order) {
        var plan = sql.fetch("explain select id from report force index for order by (" + index(where, order)
                + ") where " + where + " order by " + order + " limit 21");
        assertThat(plan).allSatisfy(step -> {
            assertThat(step.get("key")).isEqualTo(index(where, order));
            assertThat(String.valueOf(step.get("Extra"))).doesNotContain("filesort");
        });
    }

    private static String index(String where, String order) {
        var by = where.contains("category") ? "category_" : where.contains("neighbourhood") ? "place_" : "";
        return "ix_report_" + by + (where.contains("is_open") ? "open_" : "")
                + (order.startsWith("created") ? "recent" : "due");
    }

    @Test
    void a_cursor_that_no_list_wrote_is_refused() {
        assertThatThrownBy(() -> ReportCursor.parse(Order.DUE, "abc")).isInstanceOf(IllegalArgumentException.class);
        var recent = Cursor.of("2026-01-01T00:00:00Z", UUID.fromString("019a0000-0000-7000-8000-000000000001"))
                .encoded();
        assertThatThrownBy(() -> ReportCursor.parse(Order.DUE, recent)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ReportCursor.parse(Order.RECENT, recent)).isNotNull();
    }

    private List<String> found(String typed) {
        return lists.page(words(typed), Order.RECENT, Optional.empty(), 5).items().stream()
                .map(ReportRow::code)
                .toList();
    }

    private static ReportFilter words(String typed) {
        return ReportFilter.of(Status.ALL).withWords(Optional.of(typed));
    }

    private Report sent(String title, UUID action, Visibility visibility) throws Exception {
        var draft = ReportsTest.draft(title, visibility);
        return ReportsTest.as(
                people.resident(),
                () -> reports.send(new NewReport(
                        draft.idempotencyKey(),
                        draft.category(),
                        title,
                        draft.description(),
                        draft.place(),
                        visibility,
                        draft.naming(),
                        Optional.of(action),
                        draft.answers())));
    }
}
