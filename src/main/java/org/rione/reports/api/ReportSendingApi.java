package org.rione.reports.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rione.identity.CurrentPerson;
import org.rione.reports.Naming;
import org.rione.reports.NewReport;
import org.rione.reports.Report;
import org.rione.reports.ReportIntake;
import org.rione.reports.ReportIntake.Delivery;
import org.rione.reports.ReportIntake.Mark;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportPlace;
import org.rione.reports.Visibility;
import org.rione.reports.questions.Answers;
import org.rione.reports.questions.KeptCategories;
import org.rione.shared.GeoPoint;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.rione.territory.Neighbourhood;
import org.rione.territory.NeighbourhoodId;
import org.rione.territory.Territory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A person's own program sends a report, with a personal token that may. */
@RestController
class ReportSendingApi {

    private static final int LARGEST = 64 * 1024;
    private static final int LONGEST_KEY = 255;
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final ReportIntake intake;
    private final KeptCategories categories;
    private final Territory territory;
    private final CurrentPerson current;
    private final RioneProperties rione;

    ReportSendingApi(
            ReportIntake intake,
            KeptCategories categories,
            Territory territory,
            CurrentPerson current,
            RioneProperties rione) {
        this.intake = intake;
        this.categories = categories;
        this.territory = territory;
        this.current = current;
        this.rione = rione;
    }

    /**
     * What is sent. Somewhere of lat and lon, neighbourhood or address must be there.
     *
     * @param onlyOffice whether only the office may read it
     * @param named whether the name is shown
     * @param action the action of a programme that it is about
     * @param answers to the questions of the category, by their code
     */
    record Sent(
            @Nullable String category,
            @Nullable String title,
            @Nullable String description,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String address,
            @Nullable String neighbourhood,
            @Nullable Boolean onlyOffice,
            @Nullable Boolean named,
            @Nullable UUID action,
            @Nullable Map<String, List<String>> answers) {}

    /** @param state published, or in-moderation until a moderator has read it */
    record Stored(String code, String state, LocalDate deadline, String url) {}

    @PostMapping(path = "/api/v1/reports", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_report')")
    ResponseEntity<Stored> send(@RequestHeader("Idempotency-Key") Optional<String> key, InputStream body) {
        var sent = read(body);
        var answers = answers(sent);
        var draft = draft(sent, answers);
        var me = current.require().id();
        var mark = key.map(text -> new Mark(me.value(), checked(text), sent.toString(), REMEMBERED));
        var report = intake.take(new Delivery(mark, Optional.of(me), draft, List.of(), Optional.empty()));
        var stored = stored(report);
        return ResponseEntity.created(URI.create(stored.url())).body(stored);
    }

    private static String checked(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("an idempotency key has 1 to " + LONGEST_KEY + " characters");
        }
        return key;
    }

    private Stored stored(Report report) {
        return new Stored(
                report.code(),
                report.state().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                report.deadline(),
                rione.publicUrl() + ReportLinks.report(report.code()));
    }

    /** To the letter: a field that is not known is an error, not a wish that goes unheard. */
    private static Sent read(InputStream body) {
        try {
            var bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IllegalArgumentException("the body has at most " + LARGEST + " bytes");
            }
            var sent = STRICT.readValue(bytes, Sent.class);
            if (sent == null) {
                throw new IllegalArgumentException("an object is needed, not null");
            }
            return sent;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not the JSON that is expected here: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the body could not be read", e);
        }
    }

    private Answers answers(Sent sent) {
        var answers = Optional.ofNullable(sent.answers()).map(Answers::new).orElse(Answers.NONE);
        var problems = categories
                .find(text(sent.category()))
                .map(category -> answers.problems(categories.asked(category.code())))
                .orElseThrow(() -> new Refusal("reports.refused.category"));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("answers: "
                    + problems.stream()
                            .map(problem -> problem.question() + " "
                                    + problem.fault()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' '))
                            .collect(Collectors.joining(", ")));
        }
        return answers;
    }

    private NewReport draft(Sent sent, Answers answers) {
        return new NewReport(
                Ids.next().toString(),
                text(sent.category()),
                text(sent.title()),
                text(sent.description()),
                new ReportPlace(
                        point(sent),
                        Optional.ofNullable(sent.neighbourhood()).map(this::quarter),
                        text(sent.address())),
                Boolean.TRUE.equals(sent.onlyOffice()) ? Visibility.PRIVATE : Visibility.PUBLIC,
                Boolean.TRUE.equals(sent.named()) ? Naming.NAMED : Naming.PSEUDONYMOUS,
                Optional.ofNullable(sent.action()),
                answers);
    }

    private static Optional<GeoPoint> point(Sent sent) {
        var lat = sent.lat();
        var lon = sent.lon();
        if ((lat == null) != (lon == null)) {
            throw new IllegalArgumentException("lat and lon go together");
        }
        return lat == null || lon == null ? Optional.empty() : Optional.of(new GeoPoint(lat, lon));
    }

    private NeighbourhoodId quarter(String slug) {
        return territory
                .bySlug(slug)
                .map(Neighbourhood::id)
                .orElseThrow(() -> new IllegalArgumentException("no neighbourhood " + slug));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
