package org.rione.reports.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.REPORT;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.reports.Outcome;
import org.rione.reports.Visibility;
import org.rione.reports.questions.QuestionKind;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import tools.jackson.databind.JsonNode;

/** What GeoReport v2 says about reading: the letter of it, and what must never be read. */
class ReadingTest extends GeoReportTest {

    static Stream<String> endpoints() {
        return Stream.of(LIVE, TRIAL);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void b1_six_endpoints_answer_in_two_formats_with_the_exact_content_type(String base) {
        var report = sent("Lampione " + Ids.next());
        var token = report.id().value();
        for (var path : new String[] {
            "/discovery",
            "/services",
            "/services/illuminazione",
            "/requests",
            "/requests/" + report.code(),
            "/tokens/" + token
        }) {
            var xml = get(base + path + ".xml");
            assertThat(xml.status()).as(path).isEqualTo(200);
            assertThat(xml.contentType()).isEqualTo("text/xml; charset=utf-8");
            assertThat(xml.xml().getDocumentElement()).isNotNull();
            var json = get(base + path + ".json");
            assertThat(json.status()).as(path).isEqualTo(200);
            assertThat(json.contentType()).isEqualTo("application/json; charset=utf-8");
            assertThat(json.json().isContainer()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services.yaml",
                "/requests.csv",
                "/requests",
                "/nothing.xml",
                "/services/illuminazione.txt",
                "/tokens/1.html"
            })
    void b2_a_wrong_ending_is_404_in_a_body_that_can_be_read(String path) {
        var reply = get(LIVE + path);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.contentType()).isEqualTo("text/xml; charset=utf-8");
        assertThat(reply.xml().getDocumentElement().getTagName()).isEqualTo("errors");
        assertThat(reply.all("code")).containsExactly("404");
        assertThat(reply.all("description").getFirst()).isNotBlank();
    }

    @Test
    void b2_an_address_that_leads_nowhere_answers_in_json_when_json_was_asked_for() {
        var reply = get(LIVE + "/nothing.json");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(errors(reply)).hasSize(1);
        assertThat(reply.json().get(0).get("code").isInt()).isTrue();
    }

    @Test
    void b3_xml_has_a_declaration_one_root_no_namespace_and_no_attributes() {
        sent("Buca & <b>voragine</b>");
        for (var path : new String[] {"/services.xml", "/requests.xml", "/discovery.xml", "/services/rifiuti.xml"}) {
            var reply = get(LIVE + path);
            assertThat(reply.text().toLowerCase(java.util.Locale.ROOT))
                    .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
            var every = reply.xml().getElementsByTagName("*");
            for (int i = 0; i < every.getLength(); i++) {
                assertThat(every.item(i).getNamespaceURI()).isNull();
                assertThat(every.item(i).getAttributes().getLength()).isZero();
            }
        }
    }

    @Test
    void b4_a_list_of_one_is_an_array_in_json() {
        var report = sent("Una sola " + Ids.next());
        var one = get(LIVE + "/requests/" + report.code() + ".json").json();
        assertThat(one.isArray()).isTrue();
        assertThat(one.size()).isEqualTo(1);
        var service = category(question("q", QuestionKind.LINE, false));
        var definition = get(LIVE + "/services/" + service + ".json").json();
        assertThat(definition.isObject()).isTrue();
        assertThat(definition.get("attributes").isArray()).isTrue();
        assertThat(definition.get("attributes").size()).isEqualTo(1);
    }

    @Test
    void b5_what_is_not_known_is_null_in_json_and_an_empty_element_in_xml() {
        var report = sent("Senza note " + Ids.next());
        var json = get(LIVE + "/requests/" + report.code() + ".json").json().get(0);
        for (var field : new String[] {"status_notes", "service_notice", "address_id", "zipcode", "media_url"}) {
            assertThat(json.get(field).isNull()).as(field).isTrue();
        }
        noEmptyTexts(json);
        noEmptyTexts(get(LIVE + "/services.json").json());
        noEmptyTexts(get(LIVE + "/services/illuminazione.json").json());
        assertThat(get(LIVE + "/requests/" + report.code() + ".xml").all("zipcode"))
                .containsExactly("");
    }

    private static void noEmptyTexts(JsonNode node) {
        if (node.isContainer()) {
            assertThat(node.isObject() && node.isEmpty()).isFalse();
            node.valueStream().forEach(ReadingTest::noEmptyTexts);
        } else {
            assertThat(node.isString() && node.asString().isEmpty()).isFalse();
        }
    }

    @Test
    void b6_ids_are_texts_and_numbers_are_numbers() {
        var report = sent("Tipi " + Ids.next());
        var json = get(LIVE + "/requests/" + report.code() + ".json").json().get(0);
        assertThat(json.get("service_request_id").isString()).isTrue();
        assertThat(json.get("service_code").isString()).isTrue();
        assertThat(json.get("lat").isNumber()).isTrue();
        assertThat(json.get("long").isNumber()).isTrue();
        var service = get(LIVE + "/services.json").json().get(0);
        assertThat(service.get("service_code").isString()).isTrue();
        assertThat(service.get("metadata").isBoolean()).isTrue();
        var attribute = get(LIVE + "/services/illuminazione.json")
                .json()
                .get("attributes")
                .get(1);
        assertThat(attribute.get("variable").isBoolean()).isTrue();
        assertThat(attribute.get("required").isBoolean()).isTrue();
        assertThat(attribute.get("order").asInt()).isEqualTo(2);
        assertThat(attribute.get("datatype").asString()).isEqualTo("singlevaluelist");
        assertThat(attribute.get("values").get(0).get("key").isString()).isTrue();
    }

    @Test
    void services_are_the_categories_and_definitions_their_questions() {
        var plain = category();
        var asking = category(
                question("linea", QuestionKind.LINE, true),
                question("molte", QuestionKind.SOME_OF, false),
                question("avviso", QuestionKind.NOTICE, false));
        var list = get(LIVE + "/services.json").json().valueStream().toList();
        var mine = list.stream()
                .filter(service -> service.get("service_code").asString().equals(asking))
                .findFirst()
                .orElseThrow();
        assertThat(mine.get("service_name").asString()).isEqualTo("Prova & <prova> " + asking);
        assertThat(mine.get("metadata").asBoolean()).isTrue();
        assertThat(mine.get("type").asString()).isEqualTo("realtime");
        assertThat(mine.get("group").asString()).isEqualTo("Servizi del Comune e altro");
        assertThat(list)
                .noneMatch(service -> service.get("service_code").asString().startsWith("g-"));
        var attributes = get(LIVE + "/services/" + asking + ".json").json().get("attributes");
        assertThat(attributes.valueStream().map(a -> a.get("datatype").asString()))
                .containsExactly("string", "multivaluelist", "string");
        assertThat(attributes.get(2).get("variable").asBoolean()).isFalse();
        assertThat(get(LIVE + "/services/" + plain + ".json")
                        .json()
                        .get("attributes")
                        .size())
                .isZero();
        assertThat(get(LIVE + "/services/g-strade.xml").status()).isEqualTo(404);
        assertThat(get(LIVE + "/services/niente.xml").status()).isEqualTo(404);
        assertThat(get(LIVE + "/services.json?locale=en").text()).contains("Street lighting");
    }

    @Test
    void a_jurisdiction_may_be_left_out_or_empty_but_not_be_another() {
        assertThat(get(LIVE + "/services.xml?jurisdiction_id=").status()).isEqualTo(200);
        assertThat(get(LIVE + "/services.xml?jurisdiction_id=localhost").status())
                .isEqualTo(200);
        for (var path : new String[] {"/services", "/services/strade", "/requests", "/requests/1", "/tokens/1"}) {
            var reply = get(LIVE + path + ".json?jurisdiction_id=altrove.it");
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(errors(reply).getFirst()).contains("altrove.it");
        }
    }

    @Test
    void b14_ids_go_before_every_other_argument_and_unknown_ones_are_left_out() {
        var one = sent("Prima " + Ids.next());
        var two = sent("Seconda " + Ids.next());
        var reply = get(LIVE + "/requests.json?service_request_id=" + one.code() + "%2C" + two.code()
                + ",R-1999-000001&status=closed&service_code=rumore&start_date=1999-01-01&end_date=sempre");
        assertThat(ids(reply)).containsExactlyInAnyOrder(one.code(), two.code());
    }

    @Test
    void b15_the_window_is_90_days_and_a_page_at_most_a_thousand() {
        var category = category();
        var now = Instant.now();
        var young = of(category, now.minus(89, ChronoUnit.DAYS));
        var old = of(category, now.minus(92, ChronoUnit.DAYS));
        assertThat(ids(get(LIVE + "/requests.json?service_code=" + category))).containsExactly(young);
        var start = LocalDate.ofInstant(now.minus(100, ChronoUnit.DAYS), ZoneId.of("Europe/Rome"));
        assertThat(ids(get(LIVE + "/requests.json?service_code=" + category + "&start_date=" + start)))
                .containsExactlyInAnyOrder(young, old);
        assertThat(ids(get(LIVE + "/requests.json?service_code=" + category + "&end_date=" + start.plusDays(9))))
                .containsExactly(old);
        assertThat(get(LIVE + "/requests.json?start_date=2026-01-01&end_date=2026-12-31")
                        .status())
                .isEqualTo(400);
        assertThat(get(LIVE + "/requests.json?start_date=2026-02-01&end_date=2026-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(get(LIVE + "/requests.json?page_size=1001").status()).isEqualTo(400);
        assertThat(get(LIVE + "/requests.json?page=0").status()).isEqualTo(400);
    }

    @Test
    void b15_pages_follow_each_other_without_gap_or_repetition() {
        var category = category();
        var all = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            all.addFirst(of(category, Instant.now().minus(10 - i, ChronoUnit.DAYS)));
        }
        var read = new ArrayList<String>();
        for (int page = 1; page <= 3; page++) {
            read.addAll(
                    ids(get(LIVE + "/requests.json?page_size=2&page=" + page + "&service_code=rumore," + category)));
        }
        read.removeIf(id -> !all.contains(id));
        assertThat(read).containsExactlyElementsOf(all);
    }

    @Test
    void filters_by_status_and_service_and_wrong_words_are_named() {
        var category = category();
        var open = sent("Aperta " + Ids.next());
        inCategory(open.id(), category);
        var closed = closed(sent("Chiusa " + Ids.next()), new Outcome.Fixed(), "Fatto.");
        inCategory(closed.id(), category);
        var base = LIVE + "/requests.json?service_code=" + category;
        assertThat(ids(get(base + "&status=open"))).containsExactly(open.code());
        assertThat(ids(get(base + "&status=closed"))).containsExactly(closed.code());
        assertThat(ids(get(base + "&status=open,closed"))).hasSize(2);
        assertThat(get(base + "&status=aperta").status()).isEqualTo(400);
        assertThat(get(base + "&start_date=ieri").status()).isEqualTo(400);
    }

    @Test
    void b16_times_carry_the_offset_of_rome_in_winter_and_summer() {
        var category = category();
        var winter = Instant.parse("2026-01-15T11:00:00Z");
        var id = of(category, winter);
        var summer = of(category, Instant.parse("2026-04-01T11:00:00Z"));
        var reply = get(LIVE + "/requests.json?service_code=" + category
                + "&start_date=2026-01-10T00:00:00%2B01:00&end_date=2026-04-09");
        assertThat(ids(reply)).containsExactly(summer, id);
        assertThat(reply.json().get(1).get("requested_datetime").asString()).isEqualTo("2026-01-15T12:00:00+01:00");
        assertThat(reply.json().get(0).get("requested_datetime").asString()).isEqualTo("2026-04-01T13:00:00+02:00");
        for (var request : reply.json()) {
            for (var name : new String[] {"requested_datetime", "updated_datetime", "expected_datetime"}) {
                assertThat(OffsetDateTime.parse(request.get(name).asString())).isNotNull();
            }
        }
    }

    @Test
    void b17_a_closed_one_was_updated_when_it_was_closed_and_says_how_it_ended() {
        var closed = closed(sent("Si chiude " + Ids.next()), new Outcome.Fixed(), "Riparato & pulito.");
        var request = get(LIVE + "/requests/" + closed.code() + ".json").json().get(0);
        assertThat(request.get("status").asString()).isEqualTo("closed");
        assertThat(request.get("status_notes").asString()).isEqualTo("Riparato & pulito.");
        assertThat(OffsetDateTime.parse(request.get("updated_datetime").asString())
                        .toInstant())
                .isEqualTo(closed.closedAt().orElseThrow().truncatedTo(ChronoUnit.SECONDS));
        assertThat(request.get("agency_responsible").asString()).startsWith("Ufficio");
    }

    @ParameterizedTest
    @ValueSource(strings = {"private", "in moderation", "removed"})
    void b18_what_is_not_public_does_not_exist(String why) {
        var report = sent("Nascosta " + Ids.next(), why.equals("private") ? Visibility.PRIVATE : Visibility.PUBLIC);
        if (!why.equals("private")) {
            sql.update(REPORT)
                    .set(REPORT.STATE, why.equals("removed") ? "REMOVED" : "IN_MODERATION")
                    .set(REPORT.RESUMES, "PUBLISHED")
                    .set(REPORT.LISTED, false)
                    .where(REPORT.ID.eq(report.id().value()))
                    .execute();
        }
        assertThat(get(LIVE + "/requests/" + report.code() + ".xml").status()).isEqualTo(404);
        assertThat(ids(get(LIVE + "/requests.json?service_request_id=" + report.code())))
                .isEmpty();
        assertThat(get(LIVE + "/requests.json").text()).doesNotContain(report.title());
        var token = get(LIVE + "/tokens/" + report.id().value() + ".json");
        assertThat(token.status()).isEqualTo(200);
        assertThat(token.json().get(0).has("service_request_id")).isFalse();
        assertThat(token.json().get(0).get("token").asString())
                .isEqualTo(report.id().value().toString());
        assertThat(get(LIVE + "/tokens/" + report.id().value() + ".xml").all("service_request_id"))
                .isEmpty();
    }

    @Test
    void b19_nothing_says_who_reported() throws Exception {
        var author = people.person(false, Role.RESIDENT);
        var report = samples.sent(author, "Di qualcuno " + Ids.next(), Visibility.PUBLIC);
        for (var format : new String[] {"xml", "json"}) {
            var text = get(LIVE + "/requests/" + report.code() + "." + format).text();
            assertThat(text)
                    .doesNotContain(author.email())
                    .doesNotContain(author.id().value().toString())
                    .doesNotContain("Prova " + author.id().value().toString().substring(30));
        }
    }

    @Test
    void b20_the_expected_date_is_the_promise_that_the_page_shows() {
        var report = sent("Promessa " + Ids.next());
        var expected = get(LIVE + "/requests/" + report.code() + ".json")
                .json()
                .get(0)
                .get("expected_datetime")
                .asString();
        assertThat(OffsetDateTime.parse(expected).toLocalDate()).isEqualTo(report.deadline());
        assertThat(OffsetDateTime.parse(expected)
                        .atZoneSameInstant(ZoneId.of("UTC"))
                        .toLocalDate())
                .isEqualTo(report.deadline());
    }

    @Test
    void b23_pages_of_other_sites_may_read() {
        var reply = get(LIVE + "/requests.json", "Origin", "https://altro.example");
        assertThat(reply.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
        var asked = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + LIVE + "/services.json"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://altro.example")
                .header("Access-Control-Request-Method", "GET")
                .build());
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("Access-Control-Allow-Methods")).contains("GET");
    }

    @Test
    void b25_a_merged_one_is_closed_and_names_the_one_that_lives_on() {
        var survivor = sent("Quella che resta " + Ids.next());
        var merged = merged(sent("Doppione " + Ids.next()), survivor, "La stessa buca.");
        var request = get(LIVE + "/requests/" + merged.code() + ".json").json().get(0);
        assertThat(request.get("status").asString()).isEqualTo("closed");
        assertThat(request.get("status_notes").asString()).contains(survivor.code());
    }

    @Test
    void b25_a_survivor_that_is_not_public_is_not_named() {
        var survivor = sent("Nascosta poi " + Ids.next());
        var merged = merged(sent("Doppione " + Ids.next()), survivor, "Già nota.");
        sql.update(REPORT)
                .set(REPORT.VISIBILITY, Visibility.PRIVATE.name())
                .set(REPORT.LISTED, false)
                .where(REPORT.ID.eq(survivor.id().value()))
                .execute();
        assertThat(get(LIVE + "/requests/" + merged.code() + ".json").text()).doesNotContain(survivor.code());
    }

    @Test
    void b7_accents_signs_and_emoji_survive_both_formats_and_nothing_breaks_the_xml() {
        var title = "Così & <così> \"perché\" 🚧 " + Ids.next();
        var report = sent(title);
        sql.update(REPORT)
                .set(REPORT.DESCRIPTION, "prima\u0001dopo")
                .where(REPORT.ID.eq(report.id().value()))
                .execute();
        var path = LIVE + "/requests/" + report.code();
        assertThat(get(path + ".json").json().get(0).get("description").asString())
                .startsWith(title);
        assertThat(get(path + ".xml").all("description").getFirst()).isEqualTo(title + "\n\nprimadopo");
    }

    private String of(String category, Instant at) {
        var report = sent("Del tempo " + Ids.next());
        inCategory(report.id(), category);
        sentAt(report.id(), at);
        return report.code();
    }

    private static java.util.List<String> ids(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json()
                .valueStream()
                .map(request -> request.get("service_request_id").asString())
                .toList();
    }
}
