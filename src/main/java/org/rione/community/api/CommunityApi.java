package org.rione.community.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rione.community.Association;
import org.rione.community.Associations;
import org.rione.community.CityCalendar;
import org.rione.community.CityCalendar.Wanted;
import org.rione.community.api.CommunityResources.AssociationPage;
import org.rione.community.api.CommunityResources.AssociationResource;
import org.rione.community.api.CommunityResources.EntryPage;
import org.rione.community.api.CommunityResources.EntryResource;
import org.rione.shared.Cursor;
import org.rione.shared.RioneProperties;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.territory.Neighbourhood;
import org.rione.territory.NeighbourhoodId;
import org.rione.territory.Territory;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The calendar of the city and the register of associations for programs: what the pages show, and nothing else. */
@RestController
@Tag(name = "Community", description = "The calendar of the city and the register of associations.")
class CommunityApi {

    private static final int USUAL_DAYS = 31;
    private static final int MOST_DAYS = 366;

    private final CityCalendar calendar;
    private final Associations associations;
    private final Territory territory;
    private final RioneProperties rione;
    private final Clock clock;

    CommunityApi(
            CityCalendar calendar, Associations associations, Territory territory, RioneProperties rione, Clock clock) {
        this.calendar = calendar;
        this.associations = associations;
        this.territory = territory;
        this.rione = rione;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listCalendar",
            summary = "What takes place in the city",
            description =
                    "Meetings of the tables, initiatives of associations, milestones of the programme, when votes of tables"
                            + " close and by when offices owe them answers, the earliest first. Cancelled ones are among them, marked so.")
    ResponseEntity<EntryPage> calendar(
            @Parameter(description = "The first day; today unless told.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "The last day, 366 days later at most; a month later unless told.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate until,
            @Parameter(description = "meeting, initiative, milestone, round or answer.") @RequestParam
                    Optional<String> kind,
            @Parameter(description = "Slug of a quarter: what is in or about it, and what is for the whole city.")
                    @RequestParam
                    Optional<String> district,
            @Parameter(description = "How many at most, 1 to 100.") @RequestParam(defaultValue = "50") @Min(1) @Max(100)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @RequestParam Optional<String> after) {
        var first = from == null ? LocalDate.ofInstant(clock.instant(), rione.zone()) : from;
        if (first.getYear() < 1900 || first.getYear() > 2999) {
            throw new IllegalArgumentException("from is not a day of our times");
        }
        var last = until == null ? first.plusDays(USUAL_DAYS) : until;
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
            throw new IllegalArgumentException("until is between from and " + MOST_DAYS + " days later");
        }
        var place = after.map(text -> cursor(text, "after is not a place in this list"));
        var coming = calendar
                .between(
                        first.atStartOfDay(rione.zone()).toInstant(),
                        last.plusDays(1).atStartOfDay(rione.zone()).toInstant(),
                        new Wanted(kind, district.map(this::quarter)))
                .stream()
                .dropWhile(entry -> place.filter(key -> !isBehind(entry, key)).isPresent())
                .limit(limit + 1L)
                .toList();
        var items = coming.stream().limit(limit).toList();
        return answer(new EntryPage(
                items.stream().map(this::resource).toList(),
                coming.size() > limit ? place(items.getLast()).encoded() : null));
    }

    @GetMapping(path = "/api/v1/associations", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listAssociations", summary = "The register of associations", description = "By name.")
    ResponseEntity<AssociationPage> associations(
            @Parameter(description = "Slug of a quarter: only those that are there.") @RequestParam
                    Optional<String> district,
            @Parameter(description = "How many at most, 1 to 100.") @RequestParam(defaultValue = "50") @Min(1) @Max(100)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @RequestParam Optional<String> after) {
        var page = associations.page(district.map(this::quarter), after.map(CommunityApi::byName), limit);
        return answer(new AssociationPage(
                page.items().stream().map(this::resource).toList(),
                page.next().map(Cursor::encoded).orElse(null)));
    }

    @GetMapping(path = "/api/v1/associations/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getAssociation", summary = "One association")
    ResponseEntity<AssociationResource> association(@PathVariable String slug) {
        return answer(associations
                .find(slug)
                .map(this::resource)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static Cursor place(CalendarEntry entry) {
        return Cursor.of(entry.begins(), entry.uid());
    }

    /** The list is ordered by beginning and uid; a place in it may meanwhile be empty. */
    private static boolean isBehind(CalendarEntry entry, Cursor place) {
        var begins =
                entry.begins().compareTo(java.time.Instant.parse(place.key().getFirst()));
        return begins > 0 || (begins == 0 && entry.uid().compareTo(place.key().getLast()) > 0);
    }

    private static Cursor cursor(String text, String otherwise) {
        try {
            var cursor = Cursor.decode(text, 2);
            java.time.Instant.parse(cursor.key().getFirst());
            return cursor;
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IllegalArgumentException(otherwise, e);
        }
    }

    private static Cursor byName(String text) {
        try {
            var cursor = Cursor.decode(text, 2);
            return Cursor.of(
                    cursor.key().getFirst(), UUID.fromString(cursor.key().getLast()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("after is not a place in this list", e);
        }
    }

    private NeighbourhoodId quarter(String slug) {
        return territory
                .bySlug(slug)
                .map(Neighbourhood::id)
                .orElseThrow(() -> new IllegalArgumentException("district is not the slug of a quarter"));
    }

    private @Nullable String slug(Optional<NeighbourhoodId> district) {
        return district.flatMap(territory::find).map(Neighbourhood::slug).orElse(null);
    }

    private EntryResource resource(CalendarEntry entry) {
        return new EntryResource(
                entry.uid(),
                Wanted.word(entry),
                entry.organiser(),
                entry.title(),
                entry.text(),
                entry.begins(),
                entry.ends(),
                entry.place(),
                entry.online().orElse(null),
                slug(entry.district().map(NeighbourhoodId::new)),
                entry.cancelled(),
                entry.revision(),
                entry.changed(),
                entry.path());
    }

    private AssociationResource resource(Association association) {
        return new AssociationResource(
                association.slug(),
                association.name(),
                association.about(),
                List.copyOf(association.services()),
                given(association.email()),
                given(association.phone()),
                given(association.website()),
                given(association.address()),
                slug(association.district()),
                association.path());
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }

    private static <T> ResponseEntity<T> answer(T resource) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
                .body(resource);
    }
}
