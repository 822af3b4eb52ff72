package org.rione.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.rione.reports.ReportReceipts.Receipt;
import org.rione.shared.DomainEvent;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.shared.photos.DevelopedPhoto;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes reports from programs: once, however often they ask, with all that belongs to them or not at all. */
@Service
public class ReportIntake {

    private final Reports reports;
    private final ReportStore store;
    private final ReportReceipts receipts;
    private final ArrivingPhotos photos;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportIntake(
            Reports reports,
            ReportStore store,
            ReportReceipts receipts,
            ArrivingPhotos photos,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.store = store;
        this.receipts = receipts;
        this.photos = photos;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How a delivery is recognised when it comes again.
     *
     * @param sender who sends: a key or a person
     * @param mark the same for the same delivery of this sender
     * @param content everything that was sent: another content under the same mark is refused
     * @param remembered how long the mark counts; two days at most
     */
    public record Mark(UUID sender, String mark, String content, Duration remembered) {}

    /**
     * A report on its way in. Its own key for repetitions is left unused.
     *
     * @param mark empty: it is never taken for a repetition
     * @param event what to note about its coming, made of the stored report
     */
    public record Delivery(
            Optional<Mark> mark,
            Optional<PersonId> author,
            NewReport report,
            List<DevelopedPhoto> photos,
            Optional<Function<Report, DomainEvent>> event) {}

    /** The stored report, or the one that the same delivery left before. */
    @PreAuthorize("hasAuthority('SCOPE_open311') or hasAuthority('SCOPE_report')")
    public Report take(Delivery delivery) {
        var before = delivery.mark().flatMap(this::receipt);
        var known = before.flatMap(found -> counted(found, delivery.mark().orElseThrow()));
        if (known.isPresent()) {
            return known.get();
        }
        var kept = photos.keep(delivery.photos());
        try {
            var reporter = delivery.author().<Reporter>map(Reporter.Person::new).orElseGet(Reporter.Program::new);
            return reports.sendNew(delivery.report(), reporter, report -> {
                photos.attach(report.id(), kept, delivery.author());
                delivery.mark().ifPresent(mark -> remember(mark, report, before));
                delivery.event().ifPresent(event -> events.publishEvent(event.apply(report)));
            });
        } catch (DuplicateKeyException meanwhile) {
            photos.discard(kept);
            return delivery.mark()
                    .flatMap(mark -> receipt(mark).flatMap(found -> counted(found, mark)))
                    .orElseThrow(() -> meanwhile);
        } catch (RuntimeException failed) {
            photos.discard(kept);
            throw failed;
        }
    }

    private Optional<Receipt> receipt(Mark mark) {
        return receipts.find(mark.sender(), hash(mark.mark()));
    }

    private Optional<Report> counted(Receipt receipt, Mark mark) {
        if (receipt.at().plus(mark.remembered()).isBefore(clock.instant())) {
            return Optional.empty();
        }
        if (!receipt.content().equals(hash(mark.content()))) {
            throw new Refusal("reports.refused.repeated");
        }
        return store.find(receipt.report());
    }

    private void remember(Mark mark, Report report, Optional<Receipt> before) {
        var receipt = new Receipt(hash(mark.content()), report.id(), clock.instant());
        receipts.keep(mark.sender(), hash(mark.mark()), receipt, before);
    }

    private static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
