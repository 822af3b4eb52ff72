package org.rione.reports.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.REPORT;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.ServiceTest;
import org.rione.TestCity;
import org.rione.TestPeople;
import org.rione.identity.PersonalTokens;
import org.rione.identity.SignedIn;
import org.rione.identity.TokenScope;
import org.rione.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ReportSendingApiTest extends ServiceTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    TestCity city;

    @Autowired
    PersonalTokens tokens;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void inTheCity() {
        city.hasBorders();
    }

    @Test
    void a_token_that_may_report_sends_one_in_its_persons_name() throws Exception {
        var person = people.resident();
        var answer = post(token(person, TokenScope.REPORT), "", body("Lampione spento " + Ids.next(), ""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"state\":\"published\"");
        var location = answer.headers().firstValue("Location").orElseThrow();
        var code = location.substring(location.lastIndexOf('/') + 1);
        assertThat(sql.fetchSingle(REPORT, REPORT.CODE.eq(code)).getAuthorId())
                .isEqualTo(person.id().value());
    }

    @Test
    void without_a_token_or_with_one_that_may_not_nothing_is_stored() throws Exception {
        var title = "Vietata " + Ids.next();
        assertThat(post("", "", body(title, "")).statusCode()).isEqualTo(401);
        assertThat(post("rione_sbagliata", "", body(title, "")).statusCode()).isEqualTo(401);
        assertThat(post(token(people.resident(), TokenScope.VOTE), "", body(title, ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(sql.fetchCount(REPORT, REPORT.TITLE.eq(title))).isZero();
    }

    @Test
    void the_same_key_is_the_same_report_and_other_content_is_refused() throws Exception {
        var token = token(people.resident(), TokenScope.REPORT);
        var key = Ids.next().toString();
        var title = "Una volta " + Ids.next();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = many.invokeAll(Collections.nCopies(10, (Callable<String>)
                    () -> post(token, key, body(title, "")).body()));
            var first = answers.getFirst().get();
            assertThat(first).contains("\"code\":\"R-");
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
        assertThat(sql.fetchCount(REPORT, REPORT.TITLE.eq(title))).isEqualTo(1);
        var other = post(token, key, body(title + " altro", ""));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("reports.refused.repeated");
    }

    @Test
    void many_different_ones_at_once_do_not_stand_in_each_others_way() throws Exception {
        var token = token(people.resident(), TokenScope.REPORT);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = many.invokeAll(Collections.nCopies(
                    40, (Callable<Integer>) () -> post(token, Ids.next().toString(), body("In tanti " + Ids.next(), ""))
                            .statusCode()));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "null",
                "[]",
                "{\"categoria\":\"strade\"}",
                "{\"category\":\"strade\",\"title\":\"Senza luogo\",\"description\":\"Qui.\"}",
                "{\"category\":\"strade\",\"title\":\"Metà\",\"description\":\"Qui.\",\"lat\":45.0}",
                "{\"category\":\"strade\",\"title\":\"Lontano\",\"description\":\"Qui.\",\"lat\":95.0,\"lon\":8.6}",
                "{\"category\":\"strade\",\"description\":\"Senza titolo\",\"lat\":45.0131,\"lon\":8.644}",
                "{\"category\":\"strade\",\"title\":\"Quartiere\",\"description\":\"Qui.\",\"neighbourhood\":\"luna\"}",
                "{\"category\":\"strade\",\"title\":\"Domande\",\"description\":\"Qui.\",\"address\":\"Via Roma\",\"answers\":{\"altro\":[\"x\"]}}"
            })
    void what_is_wrong_is_a_problem_document(String body) throws Exception {
        var answer = post(token(people.resident(), TokenScope.REPORT), "", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"detail\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"g-strade", "niente", ""})
    void a_category_that_is_none_is_refused_by_its_rule(String category) throws Exception {
        var answer = post(
                token(people.resident(), TokenScope.REPORT),
                "",
                body("Categoria", "")
                        .replace("illuminazione", category)
                        .replace(",\"answers\":{\"guasto\":[\"spento\"]}", ""));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("reports.refused.category");
    }

    @Test
    void a_place_outside_the_city_is_refused_by_its_rule() throws Exception {
        var answer = post(
                token(people.resident(), TokenScope.REPORT),
                "",
                body("Lontano", "").replace("45.0131", "41.9").replace("8.644", "12.5"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("reports.refused.outside");
    }

    @Test
    void one_for_the_office_only_is_not_in_the_list() throws Exception {
        var title = "Riservata " + Ids.next();
        var answer = post(token(people.resident(), TokenScope.REPORT), "", body(title, ",\"onlyOffice\":true"));
        assertThat(answer.statusCode()).isEqualTo(201);
        var list = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/reports?limit=100"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(list.body()).doesNotContain(title);
    }

    private static String body(String title, String more) {
        return "{\"category\":\"illuminazione\",\"title\":\"" + title
                + "\",\"description\":\"Davanti al civico 3.\",\"lat\":45.0131,\"lon\":8.644"
                + ",\"address\":\"Via Roma 3\",\"answers\":{\"guasto\":[\"spento\"]}" + more + "}";
    }

    private String token(SignedIn person, TokenScope scope) {
        var made = new String[1];
        TestPeople.as(person, () -> made[0] = tokens.create("Prova", Set.of(scope)));
        return made[0];
    }

    private HttpResponse<String> post(String token, String key, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/reports"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
