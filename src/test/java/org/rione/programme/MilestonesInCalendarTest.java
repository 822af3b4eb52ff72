package org.rione.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.programme.ProgrammeFiles.bytes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.WithPerson;
import org.rione.shared.RioneProperties;
import org.rione.shared.Role;
import org.rione.shared.calendar.CalendarEntry;
import org.springframework.beans.factory.annotation.Autowired;

/** When actions are planned to be done, in the calendar: on their day, not before and not after, and no abandoned ones. */
@WithPerson(role = Role.ADMINISTRATOR)
class MilestonesInCalendarTest extends ServiceTest {

    private static final LocalDate DAY = LocalDate.of(2033, 5, 31);

    @Autowired
    ProgrammeImports imports;

    @Autowired
    Programmes programmes;

    @Autowired
    Actions actions;

    @Autowired
    MilestonesInCalendar milestones;

    @Autowired
    TestPeople people;

    @Autowired
    RioneProperties rione;

    @Autowired
    DSLContext sql;

    private String slug = "";

    @BeforeEach
    void an_action_planned_for_that_day() {
        slug = ProgrammeFiles.slug();
        imports.apply(bytes(ProgrammeFiles.small(slug)));
        tell(ActionState.STARTED);
    }

    @Test
    void the_day_by_which_it_is_planned_is_a_whole_day_of_the_calendar() {
        var entry = on(DAY).getFirst();
        assertThat(entry.wholeDay(rione.zone())).contains(DAY);
        assertThat(entry.title()).startsWith("1.01 ");
        assertThat(entry.path()).isEqualTo(ProgrammeLinks.action(slug, "1.01"));
        assertThat(on(DAY.minusDays(1))).isEmpty();
        assertThat(on(DAY.plusDays(1))).isEmpty();
    }

    @Test
    void another_day_is_another_revision_of_the_same_entry() {
        var before = on(DAY).getFirst();
        tell(ActionState.STARTED, DAY.plusDays(9));
        var after = on(DAY.plusDays(9)).getFirst();
        assertThat(on(DAY)).isEmpty();
        assertThat(after.uid()).isEqualTo(before.uid());
        assertThat(after.revision()).isGreaterThan(before.revision());
    }

    @Test
    void what_was_abandoned_is_no_longer_planned() {
        tell(ActionState.ABANDONED);
        assertThat(on(DAY)).isEmpty();
    }

    @Test
    void the_days_are_read_by_their_index_and_in_its_order() {
        var plan = sql.fetch("explain " + milestones.query(DAY, DAY.plusDays(31), 500))
                .getFirst();
        assertThat(plan.get("table", String.class)).isEqualTo("action");
        assertThat(plan.get("key", String.class)).isEqualTo("ix_action_planned_to");
        assertThat(String.valueOf(plan.get("Extra", String.class))).doesNotContain("filesort");
    }

    private void tell(ActionState state) {
        tell(state, DAY);
    }

    private void tell(ActionState state, LocalDate until) {
        var action = programmes.action(slug, "1.01").orElseThrow().action();
        actions.update(
                action.id(),
                action.version(),
                new ActionUpdate(
                        state, 20, Optional.empty(), Optional.of(until), "Una nota di prova.", Optional.empty()));
    }

    private List<CalendarEntry> on(LocalDate day) {
        ZoneId zone = rione.zone();
        Instant from = day.atStartOfDay(zone).toInstant();
        return milestones.between(from, day.plusDays(1).atStartOfDay(zone).toInstant(), 500).stream()
                .filter(entry -> entry.path().contains(slug))
                .toList();
    }
}
