package org.rione.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.shared.Refusal;

class RoundLifecycleTest {

    static Stream<Arguments> everyPair() {
        return Arrays.stream(RoundState.values())
                .flatMap(state -> Arrays.stream(RoundAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void what_is_offered_is_exactly_what_is_accepted(RoundState state, RoundAction action) {
        if (RoundLifecycle.offered(state).contains(action)) {
            assertThat(RoundLifecycle.next(state, action)).isNotNull();
        } else {
            assertThatThrownBy(() -> RoundLifecycle.next(state, action)).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void a_round_never_goes_back(RoundState state, RoundAction action) {
        if (RoundLifecycle.offered(state).contains(action)) {
            assertThat(RoundLifecycle.next(state, action)).isGreaterThanOrEqualTo(state);
        }
    }
}
