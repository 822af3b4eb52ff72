package org.rione.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.programme.ProgrammeFiles.bytes;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.ServiceTest;
import org.rione.WithPerson;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What a visitor and a program get of programmes, over the wire. */
@WithPerson(role = Role.ADMINISTRATOR)
class ProgrammePagesTest extends ServiceTest {

    @Autowired
    ProgrammeImports imports;

    @Autowired
    DSLContext sql;

    @LocalServerPort
    int port;

    private String slug = "";

    @BeforeEach
    void bringIn() {
        slug = ProgrammeFiles.slug();
        imports.apply(bytes(ProgrammeFiles.small(slug)));
    }

    @Test
    void the_outline_nests_sections_and_names_the_actions() {
        var page = page("/programmi/" + slug);
        assertThat(page.select("h1").text()).isEqualTo("Programma di prova");
        assertThat(page.select("details.rn-area")).hasSize(2);
        assertThat(page.select("details.rn-area").first().select("h3").eachText())
                .contains("Marciapiedi larghi", "Tema Luce");
        assertThat(page.select("h4").eachText()).containsExactly("Lampioni nuovi");
        assertThat(page.select(".rn-crossing a").eachText()).containsExactly("Lampioni nuovi");
        assertThat(page.text()).contains("Cura", "Prima di tutto la cura.");
    }

    @ParameterizedTest
    @CsvSource({
        "q=lampioni, 1.01",
        "q=1.02, 1.02",
        "q=bibliot, 2.01",
        "q=niente-di-simile, ''",
        "q=%25, ''",
        "puo=segnalare, 1.01 1.02",
        "luogo=Centro+storico, 1.02",
        "luogo=Centro+storico&luogo=Viale+Oliva, 1.01 1.02",
        "sdg=7, 1.01",
        "sdg=7&luogo=Centro+storico, ''",
        "sezione=2, 1.01 2.01",
        "stato=pianificata&ordine=recenti, 1.01 1.02 2.01",
        "stato=completata, ''",
        "stato=nonsenso, ''",
        "ordine=nonsenso, 1.01 1.02 2.01"
    })
    void filters_live_in_the_address(String query, String codes) {
        var shown = page("/programmi/" + slug + "?" + query).select(".rn-act > .rn-code").eachText().stream()
                .sorted()
                .toList();
        assertThat(String.join(" ", shown)).isEqualTo(codes);
    }

    @Test
    void each_choice_says_how_many_it_would_show() {
        var counts = page("/programmi/" + slug + "?puo=segnalare").select("label.rn-check");
        assertThat(counts.stream()
                        .filter(label -> label.text().startsWith("Centro storico"))
                        .map(label -> label.select(".rn-hint").text()))
                .containsExactly("1");
        assertThat(counts.select("input[value=segnalare]").hasAttr("checked")).isTrue();
    }

    @Test
    void the_page_of_an_action_has_everything_without_a_script() {
        var page = page("/programmi/" + slug + "/azioni/1.01");
        assertThat(page.select("h1").text()).isEqualTo("Lampioni nuovi");
        assertThat(page.title()).startsWith("Lampioni nuovi");
        assertThat(page.select("h2").eachText()).contains("Il termometro", "A che punto è", "Obiettivi misurabili");
        assertThat(page.select("table").text()).contains("Punti luce cambiati", "80 %", "2028");
        assertThat(page.select(".rn-timeline").text()).contains("Inserita nel programma");
        assertThat(page.select("a[href^=/segnalazioni/nuova?azione=]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/programmi/non-esiste",
                "/programmi/%27%20OR%201=1",
                "/programmi/{slug}/azioni/9.99",
                "/programmi/{slug}/azioni/%3Csvg%3E",
                "/api/v1/programmes/non-esiste",
                "/api/v1/programmes/non-esiste/actions",
                "/api/v1/actions/{slug}/9.99"
            })
    void what_does_not_exist_is_not_found(String path) {
        assertThat(get(path.replace("{slug}", slug)).statusCode()).isEqualTo(404);
    }

    static Stream<String> tricks() {
        return Stream.of(
                "<svg onload=alert(1)>",
                "<img src=x onerror=alert(1)>",
                "<script>alert(1)</script>",
                "</textarea><b>ciao</b>",
                "javascript:alert(1)",
                "{{7*7}} ${7*7}",
                "' OR '1'='1",
                "1; DROP TABLE action",
                "=HYPERLINK(\"http://127.0.0.1/\",\"x\")",
                "😊👩‍👩‍👧‍👦🇮🇹 𝒜𝓁𝒾 שלום",
                "Nicolò D'Amico-Żółć “citazione” …",
                "%s %n {0} {1}");
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void hostile_text_in_every_field_shows_as_text(String trick) {
        var own = ProgrammeFiles.slug();
        var text = JsonMapper.shared().writeValueAsString(trick);
        var list = "[" + text + "]";
        var outcome = imports.apply(bytes("""
                        {"schema": "programme/1",
                         "programme": {"slug": "%s", "municipality": %s, "title": %s, "from": 2026, "to": 2031, "kind": "mandate-lines", "source": %s},
                         "values": [{"code": "V", "name": %s, "summary": %s}],
                         "sections": [{"code": "1", "kind": "area", "name": %s, "goal": %s, "rationale": %s}],
                         "actions": [{"code": "1.1", "section": "1", "title": %s, "summary": %s, "responsible": %s, "places": %s, "keywords": %s,
                           "targets": [{"indicator": %s, "unit": "%%"}]}]}
                        """.formatted(
                        own, text, text, text, text, text, text, text, text, text, text, list, list, list, text)));
        assertThat(outcome).as(outcome.toString()).isInstanceOf(ImportOutcome.Applied.class);

        for (var path : new String[] {"/programmi/" + own, "/programmi/" + own + "/azioni/1.1"}) {
            var page = page(path);
            assertThat(page.select("h1").text()).isEqualTo(trick);
            assertThat(page.select("main svg[onload], main img, main script, main b:containsOwn(ciao)"))
                    .isEmpty();
        }
        var found = page("/programmi/" + own + "?luogo=" + URLEncoder.encode(trick, StandardCharsets.UTF_8) + "&q="
                + URLEncoder.encode(trick, StandardCharsets.UTF_8));
        assertThat(found.select("main script, main img")).isEmpty();
    }

    @Test
    void programs_read_lists_page_by_page_and_hear_when_nothing_changed() {
        var first = get("/api/v1/programmes/" + slug + "/actions?limit=2");
        var tree = JsonMapper.shared().readTree(first.body());
        assertThat(tree.get("items")).hasSize(2);
        var rest = JsonMapper.shared()
                .readTree(get("/api/v1/programmes/" + slug + "/actions?limit=2&after="
                                + tree.get("next").asString())
                        .body());
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.get("items").get(0).get("code").asString()).isEqualTo("2.01");
        assertThat(rest.get("next").isNull()).isTrue();

        var etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/api/v1/programmes/" + slug + "/actions?limit=2", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "after=x", "after=MTIzHzQ1", "after=%00"})
    void bad_pages_are_a_problem_document(String query) {
        var answer = get("/api/v1/programmes/" + slug + "/actions?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void an_action_for_programs_has_its_history_and_its_votes() {
        var detail = JsonMapper.shared()
                .readTree(get("/api/v1/actions/" + slug + "/1.01").body());
        assertThat(detail.get("action").get("state").asString()).isEqualTo("planned");
        assertThat(detail.get("action").get("votes").get("priority").asInt()).isZero();
        assertThat(detail.get("action").get("votes").get("verified").isNull()).isTrue();
        assertThat(detail.get("history")).hasSize(1);
        assertThat(detail.get("targets").get(0).get("by").asInt()).isEqualTo(2028);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from action where programme_id = x'00' and archived = false order by position limit 51",
                "select * from action_label where action_id in (x'00', x'01')",
                "select * from action_history where action_id = x'00'",
                "select * from action_continues where earlier_id = x'00'",
                "select * from action where programme_id = x'00' and code = '5.05'",
                "select id from action where match (title, summary, words) against ('+piazze*' in boolean mode)"
            })
    void lists_read_by_an_index(String query) {
        var plan = sql.fetch("explain " + query);
        assertThat(plan.getFirst().get("type", String.class)).isNotEqualTo("ALL");
    }

    private Document page(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "it");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
