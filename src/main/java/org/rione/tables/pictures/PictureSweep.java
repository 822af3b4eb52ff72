package org.rione.tables.pictures;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pictures that were uploaded and never used, or whose option was taken away, do not stay. */
@Component
class PictureSweep {

    private static final Duration KEPT = Duration.ofDays(1);

    private final PictureStore store;
    private final Clock clock;

    PictureSweep(PictureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 150_000)
    public void sweep() {
        store.sweep(clock.instant().minus(KEPT));
    }
}
