package org.rione.programme.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.rione.programme.Programmes;
import org.rione.programme.api.ProgrammeResources.ActionDetail;
import org.rione.programme.api.ProgrammeResources.ActionPageResource;
import org.rione.programme.api.ProgrammeResources.ProgrammeDetail;
import org.rione.programme.api.ProgrammeResources.ProgrammePageResource;
import org.rione.shared.Cursor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Programmes and actions for programs. */
@RestController
@Tag(name = "Programmes", description = "The programmes of the mandates and their actions.")
class ProgrammesApi {

    private final Programmes programmes;
    private final ProgrammeMapping mapping;

    ProgrammesApi(Programmes programmes, ProgrammeMapping mapping) {
        this.programmes = programmes;
        this.mapping = mapping;
    }

    @GetMapping(path = "/api/v1/programmes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listProgrammes",
            summary = "All programmes",
            description = "The latest first. There are never more than a handful, so the list is always whole.")
    ResponseEntity<ProgrammePageResource> programmes() {
        return answer(new ProgrammePageResource(
                programmes.all().stream().map(mapping::programme).toList(), null));
    }

    @GetMapping(path = "/api/v1/programmes/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getProgramme",
            summary = "One programme",
            description = "With its values and sections, and how far each section is.")
    @ApiResponse(responseCode = "404", description = "There is no such programme.", useReturnTypeSchema = false)
    ResponseEntity<ProgrammeDetail> programme(@PathVariable String slug) {
        var outline = programmes.outline(slug).orElseThrow(ProgrammesApi::missing);
        return programmes.all().stream()
                .filter(cover -> cover.programme().slug().equals(slug))
                .findFirst()
                .map(cover -> answer(mapping.detail(cover, outline)))
                .orElseThrow(ProgrammesApi::missing);
    }

    @GetMapping(path = "/api/v1/programmes/{slug}/actions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listActions",
            summary = "The actions of a programme",
            description = "In the order of the programme, without those that were archived.")
    ResponseEntity<ActionPageResource> actions(
            @PathVariable String slug,
            @Parameter(description = "How many at most, 1 to 100.") @RequestParam(defaultValue = "50") @Min(1) @Max(100)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @RequestParam Optional<String> after) {
        var page = programmes
                .actions(slug, after.map(ProgrammesApi::cursor), limit)
                .orElseThrow(ProgrammesApi::missing);
        return answer(new ActionPageResource(
                mapping.actions(slug, page.items()),
                page.next().map(Cursor::encoded).orElse(null)));
    }

    @GetMapping(path = "/api/v1/actions/{slug}/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getAction",
            summary = "One action",
            description = "With its targets, its history and what it continues. Archived actions are found too.")
    ResponseEntity<ActionDetail> action(
            @Parameter(description = "Slug of the programme.") @PathVariable String slug,
            @Parameter(description = "Code of the action.") @PathVariable String code) {
        return answer(mapping.detail(programmes.action(slug, code).orElseThrow(ProgrammesApi::missing)));
    }

    /** May be kept, but is asked for again each time: the answer is then "unchanged" and costs no body. */
    private static <T> ResponseEntity<T> answer(T resource) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
                .body(resource);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Cursor cursor(String text) {
        try {
            var cursor = Cursor.decode(text, 2);
            var position = Integer.parseInt(cursor.key().getFirst());
            return Cursor.of(position, UUID.fromString(cursor.key().getLast()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("after is not a place in this list", e);
        }
    }
}
