package org.rione.reports.open311.contractors;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.rione.reports.Report;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportMoved;
import org.rione.reports.Reports;
import org.rione.reports.open311.contractors.Contractor.Way;
import org.rione.reports.open311.contractors.Forward.State;
import org.rione.reports.open311.contractors.RemoteEndpoint.Sent;
import org.rione.shared.Changes;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.Refusal;
import org.rione.shared.Texts;
import org.rione.shared.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings reports to contractors. What is to be sent is noted in the transaction that makes it so; it is claimed before
 * it is sent and the answer noted after. Who finds a claim that nobody finished asks the contractor whether it arrived.
 *
 * @see "docs/decisions/0112-forwarding-once.md"
 */
@Component
class Forwarding {

    private static final Logger log = LoggerFactory.getLogger(Forwarding.class);
    private static final int AT_ONCE = 50;
    private static final int LAST_ATTEMPT = 12;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final ForwardStore store;
    private final ContractorStore contractors;
    private final TakersOfEverything takers;
    private final RemoteEndpoint remote;
    private final Shipment shipments;
    private final News news;
    private final Reports reports;
    private final Outbox outbox;
    private final Changes changes;
    private final TransactionOperations transaction;
    private final Clock clock;

    Forwarding(
            ForwardStore store,
            ContractorStore contractors,
            TakersOfEverything takers,
            RemoteEndpoint remote,
            Shipment shipments,
            News news,
            Reports reports,
            Outbox outbox,
            Changes changes,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.contractors = contractors;
        this.takers = takers;
        this.remote = remote;
        this.shipments = shipments;
        this.news = news;
        this.reports = reports;
        this.outbox = outbox;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In the transaction of the change: either the report is in line or it has not moved. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void moved(ReportMoved event) {
        switch (event.action()) {
            case PUBLISH, ASSIGN, REOPEN -> {
                if (takers.any()) {
                    store.enqueue(event.report(), event.at());
                }
            }
            default -> {}
        }
    }

    @Scheduled(fixedDelayString = "${rione.open311.poll:PT1M}")
    void run() {
        each(State.SENDING, this::unfinished);
        each(State.WAITING, this::send);
        news.ask(clock.instant());
    }

    /** What goes wrong with one report stops no other; its claim is found again when it is over. */
    private void each(State state, Consumer<Forward> step) {
        for (var forward : store.due(state, clock.instant(), AT_ONCE)) {
            try {
                step.accept(forward);
            } catch (Refusal refusal) {
                store.find(forward.report(), forward.office(), forward.round())
                        .ifPresent(
                                found -> failed(found, Texts.get(Locale.ITALIAN, refusal.code(), refusal.arguments())));
            } catch (RuntimeException failed) {
                log.error("A report on its way to a contractor: {}", forward, failed);
                postpone(forward, state, failed.getClass().getSimpleName());
            }
        }
    }

    private void send(Forward forward) {
        var contractor = contractors.find(forward.office());
        var report = reports.visible(forward.report()).filter(found -> isStillTheirs(found, forward));
        if (contractor.isEmpty() || report.isEmpty()) {
            store.move(forward, State.DONE, forward.attempts(), clock.instant(), "");
        } else if (contractor.get().way() == Way.LETTER) {
            write(forward, contractor.get(), report.get());
        } else {
            claimed(forward).ifPresent(mine -> send(mine, contractor.get(), report.get()));
        }
    }

    private static boolean isStillTheirs(Report report, Forward forward) {
        return report.listed()
                && report.state().open()
                && report.office().filter(forward.office()::equals).isPresent();
    }

    /** The letter goes out with the note that it did, or neither. */
    private void write(Forward forward, Contractor contractor, Report report) {
        transaction.executeWithoutResult(_ -> {
            if (store.move(forward, State.WRITTEN, forward.attempts() + 1, clock.instant(), "")) {
                outbox.send(
                        contractor.address(),
                        Locale.ITALIAN,
                        Letter.of(
                                        "reports.open311.letter",
                                        report.title(),
                                        report.code(),
                                        report.description(),
                                        report.place().address(),
                                        report.deadline())
                                .withLink(ReportLinks.report(report.code())));
                changes.touch(Topics.subject(report.id().value()));
            }
        });
    }

    private Optional<Forward> claimed(Forward forward) {
        var until = clock.instant().plus(LEASE);
        return store.move(forward, State.SENDING, forward.attempts() + 1, until, "")
                ? store.find(forward.report(), forward.office(), forward.round())
                : Optional.empty();
    }

    private void send(Forward mine, Contractor contractor, Report report) {
        var sent = remote.send(
                contractor,
                shipments.form(contractor, report),
                shipments.photos(contractor, report),
                Shipment.once(mine));
        switch (sent) {
            case Sent.Taken(var id, var token) -> taken(mine, report, id, token);
            case Sent.Refused(var why) -> failed(mine, why);
            case Sent.NotNow(var why) -> postpone(mine, State.WAITING, why);
            case Sent.Unclear(var why) -> {
                log.warn("Unclear whether a contractor took report {}: {}", report.code(), why);
                postpone(mine, State.SENDING, why);
            }
        }
    }

    private void taken(Forward mine, Report report, Optional<String> id, Optional<String> token) {
        transaction.executeWithoutResult(_ -> {
            if (store.move(mine, State.SENT, mine.attempts(), clock.instant(), "")) {
                store.arrived(mine, id, token);
                news.arrived(mine, report, id.or(() -> token).orElse(""));
            }
        });
    }

    /** Somebody claimed it and never said what came of it: it may have arrived. */
    private void unfinished(Forward forward) {
        var contractor = contractors.find(forward.office());
        var report = reports.visible(forward.report());
        if (contractor.isEmpty() || report.isEmpty()) {
            store.move(forward, State.FAILED, forward.attempts(), clock.instant(), text("gone"));
            return;
        }
        try {
            var found = shipments.found(contractor.get(), report.get(), forward);
            if (found.isPresent()) {
                taken(forward, report.get(), found, Optional.empty());
            } else if (store.move(forward, State.WAITING, forward.attempts(), clock.instant(), "")) {
                log.info(
                        "Report {} did not arrive at its contractor: it is sent again",
                        report.get().code());
            }
        } catch (IOException away) {
            postpone(forward, State.SENDING, String.valueOf(away.getMessage()));
        }
    }

    private void failed(Forward forward, String why) {
        log.warn("A contractor does not take a report: {} {}", forward, why);
        store.move(forward, State.FAILED, forward.attempts(), clock.instant(), why);
    }

    private void postpone(Forward seen, State to, String why) {
        if (seen.attempts() >= LAST_ATTEMPT) {
            failed(seen, why);
        } else {
            store.move(seen, to, seen.attempts() + 1, clock.instant().plus(pause(seen)), why);
        }
    }

    private static Duration pause(Forward forward) {
        var pause = Duration.ofMinutes(1L << Math.min(forward.attempts(), 9));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static String text(String key) {
        return Texts.get(Locale.ITALIAN, "reports.open311.forward." + key);
    }
}
