package org.rione.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class KeptTest {

    private final Kept<String, Integer> kept = new Kept<>(Duration.ofHours(1), 100);
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void an_answer_is_read_once_until_it_is_forgotten() {
        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isEqualTo(1);
        kept.forget();
        assertThat(ask()).isEqualTo(2);
        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void what_was_being_read_while_it_was_forgotten_is_not_kept() {
        assertThat(kept.get("a", _ -> {
                    kept.forget();
                    return reads.incrementAndGet();
                }))
                .isEqualTo(1);
        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void a_failure_is_not_kept() {
        assertThatThrownBy(() -> kept.get("a", _ -> {
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ask()).isEqualTo(1);
    }

    @Test
    void nothing_is_kept_longer_than_allowed() {
        var shortly = new Kept<String, Integer>(Duration.ZERO, 100);
        assertThat(shortly.get("a", _ -> reads.incrementAndGet())).isEqualTo(1);
        assertThat(shortly.get("a", _ -> reads.incrementAndGet())).isEqualTo(2);
    }

    @Test
    void a_transaction_that_changes_it_reads_what_it_has_written_and_one_that_changes_something_else_does_not() {
        var changes = new Changes(new StaticListableBeanFactory().getBeanProvider(Changes.Listener.class));
        var streets = new Kept<String, Integer>(Duration.ofHours(1), 100, "streets");
        IntSupplier ask = () -> streets.get("a", _ -> reads.incrementAndGet());
        TransactionSynchronizationManager.initSynchronization();
        try {
            assertThat(ask.getAsInt()).isEqualTo(1);
            changes.touch("reports");
            assertThat(ask.getAsInt()).isEqualTo(1);
            changes.touch("streets");
            assertThat(ask.getAsInt()).isEqualTo(2);
            assertThat(ask.getAsInt()).isEqualTo(3);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    private int ask() {
        return kept.get("a", _ -> reads.incrementAndGet());
    }
}
