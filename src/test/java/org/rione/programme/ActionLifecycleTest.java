package org.rione.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.shared.Refusal;

class ActionLifecycleTest {

    static Stream<Arguments> everyPair() {
        return Stream.of(ActionState.values())
                .flatMap(from -> Stream.of(ActionState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void what_is_offered_is_exactly_what_is_accepted(ActionState from, ActionState to) {
        if (from == to || ActionLifecycle.offered(from).contains(to)) {
            assertThatCode(() -> ActionLifecycle.check(from, to)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ActionLifecycle.check(from, to)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void from_every_state_there_is_a_way_on() {
        for (var state : ActionState.values()) {
            assertThat(ActionLifecycle.offered(state)).isNotEmpty().doesNotContain(state);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED,0,true",
        "PLANNED,1,false",
        "STARTED,0,true",
        "STARTED,99,true",
        "STARTED,100,false",
        "COMPLETED,100,true",
        "COMPLETED,99,false",
        "SUSPENDED,0,true",
        "SUSPENDED,60,true",
        "ABANDONED,40,true"
    })
    void progress_fits_the_state(ActionState state, int progress, boolean fits) {
        if (fits) {
            assertThatCode(() -> ActionLifecycle.check(state, progress)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ActionLifecycle.check(state, progress)).isInstanceOf(Refusal.class);
        }
    }

    private record Part(ActionState state, int progress, int weight, boolean archived) implements Progress.Part {}

    @Test
    void progress_of_many_is_their_weighted_mean_without_what_was_given_up() {
        assertThat(Progress.of(List.of())).isZero();
        assertThat(Progress.of(List.of(
                        new Part(ActionState.COMPLETED, 100, 1, false),
                        new Part(ActionState.PLANNED, 0, 1, false),
                        new Part(ActionState.STARTED, 35, 2, false),
                        new Part(ActionState.ABANDONED, 80, 5, false),
                        new Part(ActionState.COMPLETED, 100, 9, true))))
                .isEqualTo(43); // (100 + 0 + 70) / 4 = 42.5, rounded half up
    }
}
