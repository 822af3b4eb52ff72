package org.rione.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.identity.OfficeId;
import org.rione.reports.ReportAction.Answer;
import org.rione.reports.ReportAction.Assign;
import org.rione.reports.ReportAction.Close;
import org.rione.reports.ReportAction.Hold;
import org.rione.reports.ReportAction.Publish;
import org.rione.reports.ReportAction.Remove;
import org.rione.reports.ReportAction.Reopen;
import org.rione.reports.ReportAction.Resume;
import org.rione.reports.ReportAction.Start;
import org.rione.reports.ReportAction.Suspend;
import org.rione.reports.ReportState.Assigned;
import org.rione.reports.ReportState.InModeration;
import org.rione.reports.ReportState.InProgress;
import org.rione.reports.ReportState.Published;
import org.rione.reports.ReportState.Received;
import org.rione.reports.ReportState.Removed;
import org.rione.reports.ReportState.Reopened;
import org.rione.reports.ReportState.Resolved;
import org.rione.reports.ReportState.Suspended;
import org.rione.reports.deadlines.Deadline;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;

class ReportLifecycleTest {

    private static final String SENTENCE = "Ecco perché.";
    private static final Resolved FIXED = new Resolved(new Outcome.Fixed(), SENTENCE);

    private static final List<ReportState> STATES = List.of(
            new Received(),
            new InModeration(new Published()),
            new Published(),
            new Assigned(),
            new InProgress(),
            new Suspended(SENTENCE),
            FIXED,
            new Reopened(),
            new Removed(new InProgress()));

    private static final List<ReportAction> ACTIONS = List.of(
            new Publish(),
            new Hold(),
            new Remove(),
            new Assign(new OfficeId(Ids.next()), SENTENCE),
            new Start(SENTENCE),
            new Answer(SENTENCE, Optional.empty()),
            new Suspend(SENTENCE),
            new Resume(SENTENCE),
            new Close(new Outcome.Fixed(), SENTENCE),
            new Reopen(),
            new ReportAction.Merge(ReportId.next(), SENTENCE),
            new ReportAction.TakeBack(
                    new Published(), Optional.empty(), new Deadline(LocalDate.of(2026, 11, 16), 8, Optional.empty())));

    static Stream<Arguments> everyStateActionAndHand() {
        return STATES.stream().flatMap(state -> ACTIONS.stream()
                .flatMap(action -> Stream.of(Hand.values()).map(hand -> Arguments.of(state, action, hand))));
    }

    @ParameterizedTest
    @MethodSource("everyStateActionAndHand")
    void what_is_offered_is_exactly_what_is_accepted(ReportState state, ReportAction action, Hand hand) {
        if (ReportLifecycle.offered(state, hand).contains(action.kind())) {
            assertThat(ReportLifecycle.next(state, action, hand)).isNotNull();
        } else {
            assertThatThrownBy(() -> ReportLifecycle.next(state, action, hand)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void every_state_and_action_stands_in_this_table() {
        assertThat(STATES).extracting(ReportState::kind).containsExactlyInAnyOrder(ReportState.Kind.values());
        assertThat(ACTIONS).extracting(ReportAction::kind).containsExactlyInAnyOrder(ReportAction.Kind.values());
    }

    /** The way a report goes, as the office moves it; a dash is not offered. */
    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, ASSIGN, ASSIGNED",
        "PUBLISHED, ANSWER, PUBLISHED",
        "PUBLISHED, START, -",
        "PUBLISHED, CLOSE, -",
        "ASSIGNED, ASSIGN, ASSIGNED",
        "ASSIGNED, START, IN_PROGRESS",
        "ASSIGNED, SUSPEND, SUSPENDED",
        "ASSIGNED, CLOSE, RESOLVED",
        "ASSIGNED, RESUME, -",
        "IN_PROGRESS, ASSIGN, ASSIGNED",
        "IN_PROGRESS, START, -",
        "IN_PROGRESS, ANSWER, IN_PROGRESS",
        "IN_PROGRESS, SUSPEND, SUSPENDED",
        "IN_PROGRESS, CLOSE, RESOLVED",
        "SUSPENDED, RESUME, IN_PROGRESS",
        "SUSPENDED, ASSIGN, ASSIGNED",
        "SUSPENDED, START, -",
        "SUSPENDED, SUSPEND, -",
        "SUSPENDED, CLOSE, RESOLVED",
        "RESOLVED, ASSIGN, -",
        "RESOLVED, ANSWER, -",
        "RESOLVED, CLOSE, -",
        "RESOLVED, REOPEN, -",
        "REOPENED, ASSIGN, ASSIGNED",
        "REOPENED, START, IN_PROGRESS",
        "REOPENED, CLOSE, RESOLVED",
        "RECEIVED, ASSIGN, -",
        "IN_MODERATION, ASSIGN, -",
        "IN_MODERATION, CLOSE, -",
        "REMOVED, ASSIGN, -"
    })
    void the_office_moves_it_along(ReportState.Kind from, ReportAction.Kind action, String to) {
        var state = state(from);
        if (to.equals("-")) {
            assertThat(ReportLifecycle.offered(state, Hand.OFFICE)).doesNotContain(action);
        } else {
            assertThat(ReportLifecycle.next(state, action(action), Hand.OFFICE).kind())
                    .hasToString(to);
        }
    }

    @ParameterizedTest
    @MethodSource("everyStateActionAndHand")
    void only_a_closed_report_is_reopened_and_only_by_who_lives_with_it(
            ReportState state, ReportAction action, Hand hand) {
        if (action instanceof Reopen) {
            var may = state instanceof Resolved && (hand == Hand.REPORTER || hand == Hand.NEIGHBOURS);
            assertThat(ReportLifecycle.offered(state, hand).contains(ReportAction.Kind.REOPEN))
                    .isEqualTo(may);
        }
    }

    @ParameterizedTest
    @MethodSource("everyStateActionAndHand")
    void visitors_and_other_offices_do_nothing(ReportState state, ReportAction action, Hand hand) {
        if (hand == Hand.VISITOR || hand == Hand.OTHER_OFFICE) {
            assertThat(ReportLifecycle.offered(state, hand)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, true, false",
        "ASSIGNED, true, true",
        "IN_PROGRESS, true, false",
        "SUSPENDED, true, false",
        "REOPENED, true, false",
        "RESOLVED, false, false",
        "RECEIVED, false, false",
        "IN_MODERATION, false, false",
        "REMOVED, false, false"
    })
    void open_reports_are_merged_and_an_assignment_can_be_taken_back(
            ReportState.Kind kind, boolean merged, boolean takenBack) {
        var offered = ReportLifecycle.offered(state(kind), Hand.OFFICE);
        assertThat(offered.contains(ReportAction.Kind.MERGE)).isEqualTo(merged);
        assertThat(offered.contains(ReportAction.Kind.TAKE_BACK)).isEqualTo(takenBack);
    }

    @ParameterizedTest
    @EnumSource(Hand.class)
    void a_merged_report_is_not_reopened_only_parted(Hand hand) {
        var merged = new Resolved(new Outcome.Duplicate(ReportId.next()), SENTENCE);
        var expected =
                switch (hand) {
                    case OFFICE -> Set.of(ReportAction.Kind.TAKE_BACK);
                    case MODERATOR -> Set.of(ReportAction.Kind.HOLD, ReportAction.Kind.REMOVE);
                    case OTHER_OFFICE, REPORTER, NEIGHBOURS, VISITOR -> Set.<ReportAction.Kind>of();
                };
        assertThat(ReportLifecycle.offered(merged, hand)).isEqualTo(expected);
    }

    @Test
    void a_duplicate_is_not_closed_by_hand() {
        assertThatThrownBy(() -> new Close(new Outcome.Duplicate(ReportId.next()), SENTENCE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_report_hidden_by_a_moderator_goes_on_where_it_was() {
        var held = ReportLifecycle.next(new InProgress(), new Hold(), Hand.MODERATOR);
        assertThat(held).isEqualTo(new InModeration(new InProgress()));
        var removed = ReportLifecycle.next(held, new Remove(), Hand.MODERATOR);
        assertThat(removed).isEqualTo(new Removed(new InProgress()));
        assertThat(ReportLifecycle.next(removed, new Publish(), Hand.MODERATOR)).isEqualTo(new InProgress());
        assertThat(removed.shown()).isFalse();
        assertThat(removed.open()).isFalse();
    }

    @Test
    void no_official_step_is_without_a_public_sentence() {
        assertThatThrownBy(() -> new Close(new Outcome.NotOurs(), "  ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Suspend("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Start("x".repeat(1001))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ReportState state(ReportState.Kind kind) {
        return STATES.stream().filter(state -> state.kind() == kind).findFirst().orElseThrow();
    }

    private static ReportAction action(ReportAction.Kind kind) {
        return ACTIONS.stream()
                .filter(action -> action.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
