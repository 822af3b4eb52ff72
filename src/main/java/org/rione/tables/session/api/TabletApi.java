package org.rione.tables.session.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rione.shared.Refusal;
import org.rione.shared.Texts;
import org.rione.tables.OptionId;
import org.rione.tables.Round;
import org.rione.tables.count.Method;
import org.rione.tables.session.TabletBallots;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the shared tablet asks and sends. Its key comes in a header of its own: no cookie, so nothing that a foreign page
 * could ride on.
 */
@Hidden
@RestController
class TabletApi {

    private static final String KEY = "X-Rione-Tablet";

    private final TabletBallots ballots;

    TabletApi(TabletBallots ballots) {
        this.ballots = ballots;
    }

    record Choice(String id, String title, String description, long cost) {}

    /** @param total points to share out, or euros to spend; 0 where there is no such limit */
    record Sheet(String table, String title, String form, long total, List<Choice> options) {}

    record Sent(
            @Nullable String key,
            @Nullable String code,
            @Nullable Map<UUID, @Nullable BigDecimal> marks,
            @Nullable String lang) {}

    /** @param problem a sentence for the people at the tablet when the ballot was not taken */
    record Answer(@Nullable String receipt, @Nullable String problem) {}

    @GetMapping("/api/v1/tablet/round")
    ResponseEntity<?> round(@RequestHeader(name = KEY, defaultValue = "") String key, Locale locale) {
        try {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(sheet(ballots.round(key)));
        } catch (Refusal refusal) {
            return refused(refusal, Texts.supported(locale));
        }
    }

    @PostMapping("/api/v1/tablet/ballots")
    ResponseEntity<?> cast(@RequestHeader(name = KEY, defaultValue = "") String key, @RequestBody Sent sent) {
        var language = Texts.supported(Locale.of(sent.lang() == null ? "it" : sent.lang()));
        try {
            var receipt = ballots.cast(
                    key, sent.key() == null ? "" : sent.key(), sent.code() == null ? "" : sent.code(), marks(sent));
            return ResponseEntity.ok(new Answer(receipt.orElse(""), null));
        } catch (Refusal refusal) {
            return refused(refusal, language);
        }
    }

    /** Fractions are never trimmed: a ballot that has one is broken. */
    private static Map<OptionId, Integer> marks(Sent sent) {
        var marks = new HashMap<OptionId, Integer>();
        (sent.marks() == null ? Map.<UUID, @Nullable BigDecimal>of() : sent.marks()).forEach((option, mark) -> {
            try {
                if (mark != null && mark.signum() != 0) {
                    marks.put(new OptionId(option), mark.intValueExact());
                }
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException("marks are whole numbers", e);
            }
        });
        return marks;
    }

    private static ResponseEntity<Answer> refused(Refusal refusal, Locale language) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new Answer(null, Texts.get(language, refusal.code(), refusal.arguments())));
    }

    private static Sheet sheet(Round round) {
        long total =
                switch (round.method()) {
                    case Method.Points(var points) -> points;
                    case Method.Greedy(var budget) -> budget;
                    default -> 0;
                };
        return new Sheet(
                round.tableName(),
                round.title(),
                round.method().form().name(),
                total,
                round.options().stream()
                        .map(option -> new Choice(
                                option.id().value().toString(),
                                option.title(),
                                option.description(),
                                round.method().money().isPresent() ? option.cost() : 0))
                        .toList());
    }
}
