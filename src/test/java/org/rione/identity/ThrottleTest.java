package org.rione.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.shared.Refusal;

class ThrottleTest {

    private static final ClientAddress LIBRARY = new ClientAddress("198.51.100.7");

    private final MovingClock clock = new MovingClock();
    private final Throttle throttle = new Throttle(clock);

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 1", "6, 2", "7, 4", "10, 32", "14, 512", "15, 900", "60, 900"})
    void an_account_waits_twice_as_long_each_time_and_never_more_than_a_quarter_of_an_hour(int failures, long seconds) {
        fail("giulia@example.org", failures);

        assertThat(throttle.signInWait("giulia@example.org", LIBRARY)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void nobody_is_locked_out_for_ever() {
        fail("giulia@example.org", 100);
        clock.forward(Duration.ofMinutes(15));

        assertThat(throttle.signInWait("giulia@example.org", LIBRARY)).isZero();
    }

    @Test
    void the_right_password_forgives_the_account() {
        fail("giulia@example.org", 8);
        throttle.signInSucceeded("giulia@example.org");

        assertThat(throttle.signInWait("giulia@example.org", LIBRARY)).isZero();
    }

    @Test
    void thirty_people_of_a_library_mistype_without_hindering_each_other() {
        for (int i = 0; i < 30; i++) {
            fail("reader" + i + "@example.org", 4);
        }

        assertThat(throttle.signInWait("another@example.org", LIBRARY)).isZero();
    }

    @Test
    void a_place_that_tries_accounts_one_after_another_is_slowed_down_and_only_this_place() {
        for (int i = 0; i < Throttle.FAILURES_OF_A_PLACE; i++) {
            fail("victim" + i + "@example.org", 1);
        }

        assertThat(throttle.signInWait("next@example.org", LIBRARY))
                .isPositive()
                .isLessThan(Duration.ofMinutes(1));
        assertThat(throttle.signInWait("next@example.org", new ClientAddress("198.51.100.8")))
                .isZero();
        clock.forward(Duration.ofMinutes(1));
        assertThat(throttle.signInWait("next@example.org", LIBRARY)).isZero();
    }

    @Test
    void thirty_people_of_a_library_register_and_a_flood_is_told_how_long_to_wait() {
        for (int i = 0; i < Throttle.REQUESTS_OF_A_PLACE; i++) {
            assertThatCode(() -> throttle.request(LIBRARY)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> throttle.request(LIBRARY))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly(1L));
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, 198.51.100.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:",
        "2001:db8:1:2:ffff::1, 2001:db8:1:2:",
        "2001:db8::1, 2001:db8:0:0:",
        "::1, 0:0:0:0:",
        "fe80::1%eth0, fe80:0:0:0:"
    })
    void a_place_is_an_ipv4_address_or_an_ipv6_network(String address, String prefix) {
        assertThat(new ClientAddress(address).prefix()).isEqualTo(prefix);
    }

    private void fail(String account, int times) {
        for (int i = 0; i < times; i++) {
            throttle.signInFailed(account, LIBRARY);
        }
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
