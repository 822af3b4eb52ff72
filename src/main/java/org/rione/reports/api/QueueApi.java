package org.rione.reports.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rione.identity.ClientAddress;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDraft.PlacedBy;
import org.rione.reports.ReportLinks;
import org.rione.reports.questions.Answers;
import org.rione.reports.queue.QueueOutcome;
import org.rione.reports.queue.QueuedReports;
import org.rione.shared.GeoPoint;
import org.rione.shared.Refusal;
import org.rione.shared.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where the form without a connection sends its queue: with the session when there is one, else with an address for
 * the confirming letter. The header keeps foreign pages out: their browsers ask us first, and we do not answer.
 *
 * @see "docs/decisions/0070-reports-without-a-connection.md"
 */
@Hidden
@RestController
class QueueApi {

    private static final String THROTTLED = "identity.throttle.";
    private static final String ANSWER = "answer.";

    private final QueuedReports queue;

    QueueApi(QueuedReports queue) {
        this.queue = queue;
    }

    /** @param problem a sentence for the person when it was not taken */
    record Answer(
            @Nullable String code,
            @Nullable String path,
            @Nullable String problem) {}

    @PostMapping("/segnalazioni/invio")
    ResponseEntity<Answer> send(
            HttpServletRequest request,
            @RequestHeader(name = "X-Rione-Queue") Optional<String> own,
            @RequestParam("key") String key,
            @RequestParam(name = "consent", defaultValue = "false") boolean consent,
            @RequestParam(name = "confidential", defaultValue = "false") boolean confidential,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "title", defaultValue = "") String title,
            @RequestParam(name = "description", defaultValue = "") String description,
            @RequestParam(name = "category", defaultValue = "") String category,
            @RequestParam(name = "address", defaultValue = "") String address,
            @RequestParam(name = "lat") Optional<Double> lat,
            @RequestParam(name = "lon") Optional<Double> lon,
            @RequestParam(name = "lang", defaultValue = "it") String lang,
            @RequestParam(name = "photo") Optional<List<MultipartFile>> photos)
            throws IOException {
        if (own.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        var language = Texts.supported(Locale.of(lang));
        try {
            var uploads = new ArrayList<byte[]>();
            for (var photo : photos.orElse(List.of())) {
                uploads.add(photo.getBytes());
            }
            var draft = ReportDraft.empty()
                    .withKey(key)
                    .withConsent(consent)
                    .withPlace(address, Optional.empty())
                    .withPoint(point(lat, lon), PlacedBy.DEVICE)
                    .withCategory(category)
                    .withWords(title, description)
                    .withAudience(confidential, false)
                    .withEmail(email)
                    .withAnswers(answers(request));
            return answer(queue.send(draft, uploads, language, new ClientAddress(request.getRemoteAddr())));
        } catch (Refusal refusal) {
            return ResponseEntity.status(
                            refusal.code().startsWith(THROTTLED)
                                    ? HttpStatus.TOO_MANY_REQUESTS
                                    : HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(new Answer(null, null, Texts.get(language, refusal.code(), refusal.arguments())));
        }
    }

    /** {@code answer.<code>=…}, once for each value. */
    private static Answers answers(HttpServletRequest request) {
        var given = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(ANSWER)) {
                given.put(name.substring(ANSWER.length()), List.of(values));
            }
        });
        return new Answers(given);
    }

    private static Optional<GeoPoint> point(Optional<Double> lat, Optional<Double> lon) {
        if (lat.isEmpty() || lon.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new GeoPoint(lat.get(), lon.get()));
        } catch (IllegalArgumentException nowhere) {
            throw new Refusal("reports.refused.point");
        }
    }

    private static ResponseEntity<Answer> answer(QueueOutcome outcome) {
        return switch (outcome) {
            case QueueOutcome.Sent(var code) -> ResponseEntity.ok(new Answer(code, ReportLinks.report(code), null));
            case QueueOutcome.Waiting _ -> ResponseEntity.accepted().body(new Answer(null, null, null));
            case QueueOutcome.WhoAreYou _ ->
                ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(new Answer(null, null, null));
        };
    }
}
