package org.rione.reports;

import static org.rionedb.Tables.REPORT;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.Year;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.rione.moderation.ContentKind;
import org.rione.moderation.ContentRef;
import org.rione.moderation.Moderation;
import org.rione.moderation.Submission;
import org.rione.moderation.Verdict;
import org.rione.shared.RioneProperties;
import org.rione.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Reports that another system took before this one: they come in as they were, with their dates and how they ended. */
@Service
public class PastReports {

    private static final int AT_ONCE = 200;

    private final DSLContext sql;
    private final ReportStore store;
    private final ReportMoves moves;
    private final ReportNumbers numbers;
    private final ReportCategories categories;
    private final ReportPlaces places;
    private final Moderation moderation;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final RioneProperties rione;

    PastReports(
            DSLContext sql,
            ReportStore store,
            ReportMoves moves,
            ReportNumbers numbers,
            ReportCategories categories,
            ReportPlaces places,
            Moderation moderation,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            RioneProperties rione) {
        this.sql = sql;
        this.store = store;
        this.moves = moves;
        this.numbers = numbers;
        this.categories = categories;
        this.places = places;
        this.moderation = moderation;
        this.events = events;
        this.transaction = transaction;
        this.rione = rione;
    }

    /**
     * One of them.
     *
     * @param id its number in the other system
     * @param closed when it was closed and what was said
     */
    public record Past(
            String id,
            String category,
            String title,
            String description,
            ReportPlace place,
            Instant sent,
            Instant changed,
            Optional<Closing> closed) {}

    public record Closing(Instant at, String sentence) {}

    /** Told how many are in. */
    @FunctionalInterface
    public interface Progress {
        void done(int reports);
    }

    /** Which of these numbers of the other system are here already. */
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public Set<String> known(String source, Collection<String> ids) {
        var keys = ids.stream().distinct().collect(Collectors.toMap(id -> key(source, id), Function.identity()));
        var known = new HashSet<String>();
        var all = List.copyOf(keys.keySet());
        for (int from = 0; from < all.size(); from += 1000) {
            known.addAll(sql.select(REPORT.IDEMPOTENCY_KEY)
                    .from(REPORT)
                    .where(REPORT.IDEMPOTENCY_KEY.in(all.subList(from, Math.min(all.size(), from + 1000))))
                    .fetchSet(REPORT.IDEMPOTENCY_KEY));
        }
        return known.stream().map(keys::get).collect(Collectors.toSet());
    }

    /**
     * Stores those that are not here yet, some hundred at a time: what is interrupted goes on when it is asked for again.
     *
     * @return how many are new
     */
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public int take(String source, List<Past> reports, Progress progress) {
        var known = known(source, reports.stream().map(Past::id).toList());
        var fresh = reports.stream().filter(past -> !known.contains(past.id())).toList();
        var kinds = categories.all().stream().collect(Collectors.toMap(Category::code, Function.identity()));
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            var batch = fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE));
            var codes = codes(batch);
            transaction.executeWithoutResult(_ -> {
                for (int i = 0; i < batch.size(); i++) {
                    store(source, batch.get(i), kinds, codes.get(i));
                }
            });
            progress.done(from + batch.size());
        }
        return fresh.size();
    }

    /** Numbers of the years in which they were sent, drawn before the transaction begins. */
    private List<String> codes(List<Past> batch) {
        return batch.stream().map(this::year).map(numbers::next).toList();
    }

    private int year(Past past) {
        return Year.from(past.sent().atZone(rione.zone())).getValue();
    }

    private void store(String source, Past past, Map<String, Category> kinds, String code) {
        var category = kinds.get(past.category());
        if (category == null) {
            throw new IllegalArgumentException("no category " + past.category());
        }
        var state = past.closed()
                .<ReportState>map(closing -> new ReportState.Resolved(new Outcome.Fixed(), closing.sentence()))
                .orElseGet(ReportState.Published::new);
        var report = new Report(
                ReportId.next(),
                code,
                past.title(),
                past.description(),
                category.code(),
                places.settled(past.place()),
                state,
                category.office(),
                category.serviceDays(),
                moves.promise(past.sent(), category.serviceDays()).day(),
                Optional.empty(),
                category.privateByDefault() ? Visibility.PRIVATE : Visibility.PUBLIC,
                Naming.PSEUDONYMOUS,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                past.sent(),
                past.changed(),
                past.closed().map(Closing::at));
        store.insert(report, key(source, past.id()));
        store.append(report.id(), step(report, past.sent(), ReportStep.Kind.RECEIVED, ""));
        store.append(report.id(), step(report, past.sent(), ReportStep.Kind.PUBLISHED, ""));
        past.closed()
                .ifPresent(closing -> store.append(
                        report.id(), step(report, closing.at(), ReportStep.Kind.CLOSED, closing.sentence())));
        events.publishEvent(new ReportTakenOver(report.id(), code, source, past.id(), moves.now()));
        review(report);
    }

    /** Moderators see only what says too much; nobody reads ten years of reports again. */
    private void review(Report report) {
        var texts = report.words().texts();
        if (texts.stream().allMatch(text -> moderation.screen(text).isEmpty())) {
            moves.announce(report);
            return;
        }
        var verdict = moderation.submitted(
                new Submission(new ContentRef(ContentKind.REPORT, report.id().value()), Optional.empty(), texts));
        if (verdict == Verdict.HELD) {
            moves.move(report, report.version(), new ReportAction.Hold(), Hand.MODERATOR, Optional.empty());
        } else {
            moves.announce(report);
        }
    }

    private static ReportStep step(Report report, Instant at, ReportStep.Kind kind, String sentence) {
        return new ReportStep(
                at,
                kind,
                kind == ReportStep.Kind.CLOSED ? report.office() : Optional.empty(),
                Optional.empty(),
                kind == ReportStep.Kind.CLOSED ? Optional.of(Outcome.Kind.FIXED) : Optional.empty(),
                sentence,
                report.deadline());
    }

    private static String key(String source, String id) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((source + "\u001f" + id).getBytes(StandardCharsets.UTF_8));
            return "past-" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
