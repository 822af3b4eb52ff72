package org.rione.reports.open311.contractors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rione.identity.Office;
import org.rione.identity.Offices;
import org.rione.reports.OfficePrograms;
import org.rione.reports.Outcome;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportState;
import org.rione.reports.Reports;
import org.rione.reports.open311.contractors.Forward.State;
import org.rione.shared.Refusal;
import org.rione.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.DigestUtils;

/** What contractors say about the reports they took becomes what the office says: the public reads it on the report's page. */
@Component
class News {

    private static final Logger log = LoggerFactory.getLogger(News.class);
    private static final int AT_ONCE = 50;
    private static final Duration WHEN_AWAY = Duration.ofMinutes(10);
    private static final int LONGEST = 900;

    private final ForwardStore store;
    private final ContractorStore contractors;
    private final RemoteEndpoint remote;
    private final OfficePrograms programs;
    private final Reports reports;
    private final Offices offices;
    private final TransactionOperations transaction;
    private final SecurityContextHolderStrategy current;
    private final Clock clock;
    private final Duration pause;

    News(
            ForwardStore store,
            ContractorStore contractors,
            RemoteEndpoint remote,
            OfficePrograms programs,
            Reports reports,
            Offices offices,
            TransactionOperations transaction,
            SecurityContextHolderStrategy current,
            Clock clock,
            @Value("${rione.open311.poll:1m}") String pause) {
        this.store = store;
        this.contractors = contractors;
        this.remote = remote;
        this.programs = programs;
        this.reports = reports;
        this.offices = offices;
        this.transaction = transaction;
        this.current = current;
        this.clock = clock;
        this.pause = DurationStyle.detectAndParse(pause);
    }

    /** Tells the public who has the report now. Within the transaction that notes it. */
    void arrived(Forward forward, Report report, String number) {
        var sentence = text("arrived", name(forward), number);
        asProgram(() -> programs.act(
                forward.office(),
                forward.report(),
                report.state() instanceof ReportState.Published
                        ? new ReportAction.Assign(forward.office(), sentence)
                        : new ReportAction.Answer(sentence, Optional.empty())));
    }

    /** Asks each contractor about the reports whose turn it is. */
    void ask(Instant now) {
        var turns = store.due(State.SENT, now, AT_ONCE).stream().collect(Collectors.groupingBy(Forward::office));
        turns.forEach((office, forwards) -> contractors
                .find(office)
                .ifPresentOrElse(
                        contractor -> ask(contractor, forwards, now),
                        () -> forwards.forEach(
                                forward -> store.move(forward, State.DONE, forward.attempts(), now, ""))));
    }

    private void ask(Contractor contractor, List<Forward> forwards, Instant now) {
        try {
            var numbered = new HashMap<String, Forward>();
            for (var forward : forwards) {
                number(contractor, forward).ifPresent(id -> numbered.put(id, forward));
                store.move(forward, State.SENT, forward.attempts(), now.plus(pause), "");
            }
            if (!numbered.isEmpty()) {
                var query = Shipment.query(contractor);
                query.put("service_request_id", String.join(",", numbered.keySet()));
                for (var item : remote.read(contractor, "requests.xml", query, "request")) {
                    hear(contractor, numbered, item);
                }
            }
        } catch (IOException | Refusal away) {
            log.warn("A contractor does not answer: {} {}", contractor, away.getMessage());
            forwards.forEach(forward -> store.find(forward.report(), forward.office(), forward.round())
                    .ifPresent(seen -> store.move(
                            seen,
                            State.SENT,
                            seen.attempts(),
                            now.plus(WHEN_AWAY),
                            String.valueOf(away.getMessage()))));
        }
    }

    /** The contractor's number; one who gave a token is asked for it. */
    private Optional<String> number(Contractor contractor, Forward forward) throws IOException {
        if (forward.remote().isPresent() || forward.token().isEmpty()) {
            return forward.remote();
        }
        var id = remote
                .read(contractor, "tokens/" + forward.token().get() + ".xml", Shipment.query(contractor), "request")
                .stream()
                .map(item -> item.get("service_request_id"))
                .filter(text -> !text.isEmpty())
                .findFirst();
        id.ifPresent(found -> store.arrived(forward, id, forward.token()));
        return id;
    }

    private void hear(Contractor contractor, Map<String, Forward> numbered, Reading.Item item) throws IOException {
        var forward = numbered.get(item.get("service_request_id"));
        if (forward == null) {
            return;
        }
        var closed = item.get("status").equalsIgnoreCase("closed");
        var outcome = closed ? outcome(contractor, item) : Optional.<Outcome>empty();
        transaction.executeWithoutResult(_ -> heard(forward, item, outcome));
    }

    private void heard(Forward forward, Reading.Item item, Optional<Outcome> outcome) {
        var notes = cut(item.get("status_notes"));
        var hash = DigestUtils.md5DigestAsHex((item.get("status") + "|" + notes).getBytes(StandardCharsets.UTF_8));
        if (!store.hear(forward, hash, notes, clock.instant())) {
            return;
        }
        var theirs = reports.visible(forward.report())
                .filter(report -> report.state().open())
                .filter(report ->
                        report.office().filter(forward.office()::equals).isPresent());
        if (theirs.isEmpty()) {
            done(forward, "");
        } else if (outcome.isPresent()) {
            close(forward, outcome.get(), notes.isEmpty() ? text("closed", name(forward)) : notes);
        } else if (!notes.isEmpty()) {
            act(forward, new ReportAction.Answer(notes, Optional.empty()));
        }
    }

    /** A rule of ours may want more than the contractor knows, such as a photo: then somebody of the office closes it. */
    private void close(Forward forward, Outcome outcome, String sentence) {
        try {
            act(forward, new ReportAction.Close(outcome, sentence));
            done(forward, "");
        } catch (Refusal refusal) {
            act(forward, new ReportAction.Answer(sentence, Optional.empty()));
            store.find(forward.report(), forward.office(), forward.round())
                    .ifPresent(seen -> store.move(
                            seen,
                            State.FAILED,
                            seen.attempts(),
                            seen.due(),
                            Texts.get(Locale.ITALIAN, refusal.code(), refusal.arguments())));
        }
    }

    private void done(Forward forward, String problem) {
        store.find(forward.report(), forward.office(), forward.round())
                .ifPresent(seen -> store.move(seen, State.DONE, seen.attempts(), seen.due(), problem));
    }

    /** "Closed" says little: where the contractor speaks the updates extension, the last update says how it ended. */
    private Optional<Outcome> outcome(Contractor contractor, Reading.Item item) throws IOException {
        var query = Shipment.query(contractor);
        query.put("service_request_id", item.get("service_request_id"));
        try {
            var updates = remote.read(contractor, "servicerequestupdates.xml", query, "request_update").stream()
                    .filter(update -> update.get("service_request_id").equals(item.get("service_request_id")))
                    .toList();
            return Optional.of(
                    updates.isEmpty()
                            ? new Outcome.Fixed()
                            : outcome(updates.getLast().get("status")));
        } catch (IOException notSpoken) {
            log.debug("No updates from {}", contractor, notSpoken);
            return Optional.of(new Outcome.Fixed());
        }
    }

    private static Outcome outcome(String status) {
        return switch (status.toUpperCase(Locale.ROOT)) {
            case "ACTION_SCHEDULED", "PLANNED" -> new Outcome.Planned(Optional.empty());
            case "NO_FURTHER_ACTION", "DUPLICATE", "CANCELLED" -> new Outcome.NotFixable();
            case "NOT_COUNCILS_RESPONSIBILITY", "INTERNAL_REFERRAL" -> new Outcome.NotOurs();
            default -> new Outcome.Fixed();
        };
    }

    private void act(Forward forward, ReportAction action) {
        asProgram(() -> programs.act(forward.office(), forward.report(), action));
    }

    /** Nobody is signed in where news comes in: it is said in the name of the office. */
    private void asProgram(Runnable action) {
        var before = current.getContext();
        var program = current.createEmptyContext();
        program.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "contractor", null, AuthorityUtils.createAuthorityList("SCOPE_open311")));
        current.setContext(program);
        try {
            action.run();
        } finally {
            current.setContext(before);
        }
    }

    private String name(Forward forward) {
        return offices.find(forward.office()).map(Office::name).orElse("");
    }

    private static String cut(String text) {
        var stripped = text.strip();
        return stripped.codePointCount(0, stripped.length()) <= LONGEST
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static String text(String key, Object... arguments) {
        return Texts.get(Locale.ITALIAN, "reports.open311.forward." + key, arguments);
    }
}
