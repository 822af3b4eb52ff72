package org.rione.notifications.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.rione.notifications.mail.OutgoingMailStore.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands the waiting letters over, the oldest first. A letter that could not be handed over is tried again after one,
 * two, four … minutes, at most six hours apart, and given up after {@value #LAST_ATTEMPT} attempts (about three days).
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int ROUND = 50;
    private static final int LAST_ATTEMPT = 20;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final OutgoingMailStore store;
    private final MailRoute route;
    private final Clock clock;

    Postman(OutgoingMailStore store, MailRoute route, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.route = route;
        this.clock = clock;
        Gauge.builder("rione.mail.waiting", store, OutgoingMailStore::waiting)
                .description("Letters not yet handed over")
                .register(meters);
    }

    @Scheduled(fixedDelay = 2_000)
    void goRound() {
        for (var waiting : store.due(clock.instant(), ROUND)) {
            if (store.take(waiting, clock.instant(), LEASE)) {
                deliver(waiting);
            }
        }
    }

    void deliver(Waiting waiting) {
        var id = waiting.letter().id();
        try {
            route.handOver(waiting.letter());
            store.handedOver(id);
        } catch (MailException e) {
            int attempt = waiting.attempts() + 1;
            var problem = e.getClass().getSimpleName();
            LOG.warn("Mail {} was not taken at attempt {}: {}", id, attempt, problem);
            if (attempt >= LAST_ATTEMPT) {
                store.giveUp(id, clock.instant(), problem);
            } else {
                store.tryAgain(id, clock.instant().plus(pause(attempt)), problem);
            }
        }
    }

    static Duration pause(int attempt) {
        var pause = Duration.ofMinutes(1L << Math.min(attempt - 1, 9));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
