package org.rione.tables.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Round;
import org.rione.tables.RoundState;
import org.rione.tables.Rounds;
import org.rione.tables.Tables;
import org.rione.tables.api.TableResources.OptionResource;
import org.rione.tables.api.TableResources.RoundResource;
import org.rione.tables.api.TableResources.TablePage;
import org.rione.tables.api.TableResources.TableResource;
import org.rione.tables.proof.MethodTree;
import org.rione.tables.proof.OutcomeTree;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tables, rounds and published ballots for programs. While a round is open nothing here tells how people vote. */
@RestController
@Tag(name = "Tables", description = "Neighbourhood tables, their voting rounds and the published ballots.")
class TablesApi {

    private final Tables tables;
    private final Rounds rounds;

    TablesApi(Tables tables, Rounds rounds) {
        this.tables = tables;
        this.rounds = rounds;
    }

    @GetMapping(path = "/api/v1/tables", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listTables", summary = "All tables", description = "By name, 100 at most at a time.")
    ResponseEntity<TablePage> tables(
            @Parameter(description = "How many at most, 1 to 100.") @RequestParam(defaultValue = "50") @Min(1) @Max(100)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @RequestParam(required = false) @Nullable
                    String after) {
        var from = tables.all().stream()
                .map(TablesApi::resource)
                .dropWhile(table -> after != null && !table.slug().equals(after))
                .skip(after == null ? 0 : 1)
                .toList();
        var items = from.stream().limit(limit).toList();
        return answer(new TablePage(items, from.size() > limit ? items.getLast().slug() : null));
    }

    @GetMapping(path = "/api/v1/tables/{slug}/rounds/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getRound",
            summary = "One round",
            description = "Its rules and turnout; its result once published. A draft is not found.")
    ResponseEntity<RoundResource> round(@PathVariable String slug, @PathVariable int number) {
        return answer(resource(rounds.find(slug, number)
                .filter(round -> round.state() != RoundState.DRAFT)
                .orElseThrow(TablesApi::missing)));
    }

    @GetMapping(path = "/api/v1/tables/{slug}/rounds/{number}/ballots", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getBallots",
            summary = "The published file of a round",
            description =
                    "`round/1`: rules, seed, anonymous ballots with receipts (or their hashes, where single ballots"
                            + " could give somebody away), chain of hashes and result. Found once the result is published.")
    ResponseEntity<String> ballots(@PathVariable String slug, @PathVariable int number) {
        var file = rounds.file(slug, number).orElseThrow(TablesApi::missing);
        return ResponseEntity.ok()
                .eTag(file.sha256())
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
                .contentType(MediaType.APPLICATION_JSON)
                .body(file.document());
    }

    @GetMapping(path = "/api/v1/tables/{slug}/rounds/{number}/ballots.pb", produces = "text/plain;charset=UTF-8")
    @Operation(
            operationId = "getBallotsAsPabulib",
            summary = "The ballots of a round in the format of Pabulib",
            description = "Found once the result is published, where single ballots are.")
    ResponseEntity<String> pabulib(@PathVariable String slug, @PathVariable int number) {
        var round = rounds.find(slug, number).orElseThrow(TablesApi::missing);
        var file = rounds.file(slug, number).orElseThrow(TablesApi::missing);
        return ResponseEntity.ok()
                .eTag(file.sha256() + "-pb")
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(slug + "-" + number + ".pb")
                                .build()
                                .toString())
                .body(PabulibExport.of(round, file).orElseThrow(TablesApi::missing));
    }

    private static TableResource resource(NeighbourhoodTable table) {
        return new TableResource(
                table.slug(),
                table.name(),
                table.mandate(),
                table.members(),
                table.answerDays(),
                "/tavoli/" + table.slug());
    }

    private RoundResource resource(Round round) {
        var result = round.state().isPublic()
                ? rounds.result(round)
                        .map(found -> OutcomeTree.of(found.outcome()))
                        .orElse(null)
                : null;
        var spends = round.method().money().isPresent();
        return new RoundResource(
                round.tableSlug(),
                round.number(),
                round.title(),
                round.description(),
                round.state().name(),
                MethodTree.of(round.method()),
                round.winners(),
                round.closesAt(),
                round.publishedAt().orElse(null),
                round.electorate(),
                round.voted(),
                round.options().stream()
                        .map(option -> new OptionResource(
                                option.id().value().toString(),
                                option.title(),
                                option.description(),
                                spends ? option.cost() : null))
                        .toList(),
                result);
    }

    private static <T> ResponseEntity<T> answer(T resource) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
                .body(resource);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
