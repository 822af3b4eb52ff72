package org.rione.reports.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.AUDIT_ENTRY;
import static org.rionedb.Tables.OPEN311_KEY;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_ANSWER;
import static org.rionedb.Tables.REPORT_PHOTO;
import static org.rionedb.Tables.REPORT_RECEIPT;

import java.awt.Color;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.TestPeople;
import org.rione.moderation.ContentKind;
import org.rione.moderation.Mode;
import org.rione.moderation.Policies;
import org.rione.reports.questions.QuestionKind;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.rione.shared.photos.SamplePhotos;
import org.springframework.beans.factory.annotation.Autowired;

/** What GeoReport v2 says about sending, and what becomes of everything that is wrong. */
class SendingTest extends GeoReportTest {

    private static final String REQUESTS = LIVE + "/requests.json";

    @Autowired
    Policies policies;

    @Test
    void a_request_becomes_a_report_with_its_key_in_the_log() {
        var words = "Buca profonda in via Roma " + Ids.next();
        var reply = post(LIVE + "/requests.xml", form(key(), "description", words));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("text/xml; charset=utf-8");
        var id = reply.all("service_request_id").getFirst();
        assertThat(id).matches("R-\\d{4}-\\d{6}");
        assertThat(reply.all("token")).isEmpty();
        var read = get(LIVE + "/requests/" + id + ".json").json().get(0);
        assertThat(read.get("description").asString()).isEqualTo(words);
        assertThat(read.get("lat").asDouble()).isEqualTo(45.0131);
        assertThat(read.get("address").asString()).isEqualTo("Via Roma 1");
        assertThat(read.get("expected_datetime").asString().substring(0, 10))
                .isEqualTo(reply.all("service_notice").getFirst().replaceAll(".*(\\d{4}-\\d{2}-\\d{2}).*", "$1"));
        var row = sql.fetchSingle(REPORT, REPORT.CODE.eq(id));
        assertThat(row.getAuthorId()).isNull();
        assertThat(sql.fetchCount(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY
                                .EVENT
                                .eq("RequestTaken")
                                .and(AUDIT_ENTRY.FACTS.contains(row.getId().toString()))
                                .and(AUDIT_ENTRY.FACTS.contains("Prova "))))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rione311_sbagliata", "nulla"})
    void b9_without_a_key_that_works_it_is_403_whatever_else_is_wrong(String key) {
        for (var base : List.of(LIVE, TRIAL)) {
            var reply = post(base + "/requests.json", "api_key", key, "service_code", "niente", "lat", "999");
            assertThat(reply.status()).isEqualTo(403);
            assertThat(errors(reply)).hasSize(1);
            assertThat(reply.json().get(0).get("code").asInt()).isEqualTo(403);
            assertThat(post(base + "/requests.csv", "api_key", key).status()).isEqualTo(403);
            assertThat(post(base + "/requests.json?jurisdiction_id=altrove").status())
                    .isEqualTo(403);
        }
    }

    @Test
    void b9_a_revoked_key_is_none_and_only_its_hash_was_ever_kept() {
        var key = key();
        var admin = people.person(false, Role.ADMINISTRATOR);
        var stored = sql.selectFrom(OPEN311_KEY).fetch();
        assertThat(stored.formatCSV()).doesNotContain(key).doesNotContain(key.substring(12));
        assertThat(post(REQUESTS, form(key)).status()).isEqualTo(200);
        TestPeople.as(admin, () -> keys.all().forEach(one -> {
            if (keys.opened(key).filter(mine -> mine.id().equals(one.id())).isPresent()) {
                keys.revoke(one.id());
            }
        }));
        assertThat(post(REQUESTS, form(key)).status()).isEqualTo(403);
    }

    @Test
    void b10_an_unknown_service_is_404_a_missing_one_400() {
        assertThat(post(REQUESTS, form(key(), "service_code", "niente")).status())
                .isEqualTo(404);
        assertThat(post(REQUESTS, form(key(), "service_code", "g-strade")).status())
                .isEqualTo(404);
        assertThat(post(REQUESTS, form(key(), "service_code", "")).status()).isEqualTo(400);
        assertThat(post(REQUESTS, form(key(), "jurisdiction_id", "altrove")).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "45.0131, '', long",
        "'', 8.644, lat",
        "91, 8.644, lat",
        "45.0131, 181, long",
        "quarantacinque, 8.644, lat",
        "'45,0131', 8.644, lat",
        "NaN, 8.644, lat",
        "41.9, 12.5, Valenza"
    })
    void b11_a_place_that_cannot_be_is_named_and_nothing_is_stored(String lat, String lon, String named) {
        var words = "Posto sbagliato " + Ids.next();
        var reply = post(REQUESTS, form(key(), "lat", lat, "long", lon, "description", words));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(errors(reply)).hasSize(1).allMatch(text -> text.contains(named));
        assertThat(reportsSaying(words)).isZero();
    }

    @Test
    void b11_an_address_alone_is_a_place_and_no_place_is_none() {
        assertThat(post(REQUESTS, form(key(), "lat", "", "long", "")).status()).isEqualTo(200);
        assertThat(post(REQUESTS, form(key(), "lat", "", "long", "", "address_string", ""))
                        .status())
                .isEqualTo(400);
        assertThat(post(REQUESTS, form(key(), "lat", "", "long", "", "address_string", "", "address_id", "77"))
                        .status())
                .isEqualTo(400);
        assertThat(post(REQUESTS, form(key(), "address_string", "v".repeat(201)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void b8_four_thousand_characters_are_taken_and_one_more_is_not() {
        var start = Ids.next() + " ";
        var longest = start + "😀".repeat(4000 - start.length());
        var reply = post(REQUESTS, form(key(), "description", longest));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var id = reply.json().get(0).get("service_request_id").asString();
        assertThat(get(LIVE + "/requests/" + id + ".xml").all("description")).containsExactly(longest);
        var tooLong = post(REQUESTS, form(key(), "description", longest + "!"));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(errors(tooLong).getFirst()).contains("4.001").contains("4.000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Perché così? È già lì: «più» 🚧👷‍♀️",
                "a < b && c > d; \"virgolette\" 'apici' ]]> <!-- --> &amp; <script>alert(1)</script>",
                "due\nrighe\n\ne mezza",
                "tab\tqui"
            })
    void b7_words_come_back_as_they_were_sent(String words) {
        var marked = words + " " + Ids.next();
        var id = post(REQUESTS, form(key(), "description", marked.replace("\n", "\r\n")))
                .json()
                .get(0)
                .get("service_request_id")
                .asString();
        assertThat(get(LIVE + "/requests/" + id + ".json")
                        .json()
                        .get(0)
                        .get("description")
                        .asString())
                .isEqualTo(marked);
        assertThat(get(LIVE + "/requests/" + id + ".xml").all("description")).containsExactly(marked);
    }

    @Test
    void b12_every_answer_that_is_missing_or_wrong_is_named_at_once() {
        var service = category(
                question("prima", QuestionKind.LINE, true),
                question("seconda", QuestionKind.ONE_OF, true),
                question("terza", QuestionKind.NUMBER, false),
                question("quarta", QuestionKind.MOMENT, true));
        var words = "Risposte mancanti " + Ids.next();
        var reply = post(
                REQUESTS,
                form(
                        key(),
                        "service_code",
                        service,
                        "description",
                        words,
                        "attribute[terza]",
                        "molto",
                        "attribute[seconda]",
                        "z",
                        "attribute[quinta]",
                        "x"));
        assertThat(reply.status()).isEqualTo(400);
        var errors = errors(reply);
        assertThat(errors).hasSize(5);
        for (var code : List.of("prima", "seconda", "terza", "quarta", "quinta")) {
            assertThat(errors).anyMatch(text -> text.contains(code));
        }
        assertThat(reportsSaying(words)).isZero();
        var xml = post(LIVE + "/requests.xml", form(key(), "service_code", service));
        assertThat(xml.all("error")).hasSize(3);
    }

    static Stream<List<String>> theSameSaidDifferently() {
        return Stream.of(
                List.of("attribute[m][]", "a", "attribute[m][]", "b"),
                List.of("attribute[m]", "a", "attribute[m]", "b"),
                List.of("attribute[m][0]", "a", "attribute[m][1]", "b"),
                List.of("attribute[m]", "a", "attribute[m][]", "b"));
    }

    @ParameterizedTest
    @MethodSource("theSameSaidDifferently")
    void b13_all_ways_to_send_a_list_mean_the_same(List<String> attributes) {
        var service = category(question("m", QuestionKind.SOME_OF, true));
        var sent = new ArrayList<>(attributes);
        sent.addAll(List.of("service_code", service, "description", "Elenchi " + Ids.next()));
        var id = accepted(key(), sent.toArray(String[]::new));
        assertThat(sql.select(REPORT_ANSWER.VALUE)
                        .from(REPORT_ANSWER)
                        .join(REPORT)
                        .on(REPORT.ID.eq(REPORT_ANSWER.REPORT_ID))
                        .where(REPORT.CODE.eq(id))
                        .orderBy(REPORT_ANSWER.POSITION)
                        .fetch(REPORT_ANSWER.VALUE))
                .containsExactly("a", "b");
    }

    @Test
    void b13_one_answer_in_either_form_is_one_answer() {
        var service = category(question("uno", QuestionKind.ONE_OF, true));
        accepted(key(), "service_code", service, "attribute[uno]", "a");
        accepted(key(), "service_code", service, "attribute[uno][]", "a");
    }

    @Test
    void b21_the_same_of_the_same_device_within_minutes_is_the_same_report() throws Exception {
        var key = key();
        var words = "Ripetuta " + Ids.next();
        var form = form(key, "description", words, "device_id", "telefono-1");
        var ids = new ArrayList<String>();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = many.invokeAll(Collections.nCopies(12, (Callable<String>) () ->
                    post(REQUESTS, form).json().get(0).get("service_request_id").asString()));
            for (var answer : answers) {
                ids.add(answer.get());
            }
        }
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(reportsSaying(words)).isEqualTo(1);
        assertThat(accepted(key, "description", words, "device_id", "telefono-2"))
                .isNotEqualTo(ids.getFirst());
        assertThat(accepted(key(), "description", words, "device_id", "telefono-1"))
                .isNotEqualTo(ids.getFirst());
    }

    @Test
    void b21_after_those_minutes_it_is_another_report() {
        var key = key();
        var words = "Di nuovo rotto " + Ids.next();
        var first = accepted(key, "description", words, "device_id", "d");
        sql.update(REPORT_RECEIPT)
                .set(REPORT_RECEIPT.AT, Instant.now().minus(11, ChronoUnit.MINUTES))
                .where(REPORT_RECEIPT.REPORT_ID.in(
                        sql.select(REPORT.ID).from(REPORT).where(REPORT.CODE.eq(first))))
                .execute();
        var second = accepted(key, "description", words, "device_id", "d");
        assertThat(second).isNotEqualTo(first);
        assertThat(accepted(key, "description", words, "device_id", "d")).isEqualTo(second);
    }

    @Test
    void b21_an_idempotency_key_counts_longer_and_refuses_other_content() {
        var key = key();
        var repeated = Ids.next().toString();
        var words = "Con chiave " + Ids.next();
        var first = keyed(repeated, form(key, "description", words));
        assertThat(first.status()).isEqualTo(200);
        assertThat(keyed(repeated, form(key, "description", words)).text()).isEqualTo(first.text());
        var other = keyed(repeated, form(key, "description", words + " altro"));
        assertThat(other.status()).isEqualTo(400);
        assertThat(reportsSaying(words)).isEqualTo(1);
    }

    private Reply keyed(String repeated, String... form) {
        return send(posting(REQUESTS, form).header("Idempotency-Key", repeated).build());
    }

    @Test
    void b22_who_sends_too_often_is_told_when_to_come_back() {
        var key = key(2);
        accepted(key, "description", "Uno " + Ids.next());
        accepted(key, "description", "Due " + Ids.next());
        var reply = post(REQUESTS, form(key));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get(0).get("code").asInt()).isEqualTo(429);
        assertThat(Integer.parseInt(reply.header("Retry-After").orElseThrow())).isBetween(1, 60);
    }

    @Test
    void photos_come_along_without_their_metadata() {
        var words = "Con foto " + Ids.next();
        var reply = postFiles(REQUESTS, List.of(jpeg(), jpeg()), form(key(), "description", words));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var id = reply.json().get(0).get("service_request_id").asString();
        var url = get(LIVE + "/requests/" + id + ".json")
                .json()
                .get(0)
                .get("media_url")
                .asString();
        assertThat(url).startsWith("http://localhost/foto/");
        var picture = get(url.substring("http://localhost".length()));
        assertThat(picture.contentType()).isEqualTo("image/jpeg");
        assertThat(new String(picture.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
        assertThat(sql.fetchCount(
                        REPORT_PHOTO,
                        REPORT_PHOTO.REPORT_ID.in(
                                sql.select(REPORT.ID).from(REPORT).where(REPORT.CODE.eq(id)))))
                .isEqualTo(2);
    }

    @Test
    void photos_named_by_their_address_are_fetched_and_those_that_cannot_be_had_stop_nothing() throws Exception {
        var server = com.sun.net.httpserver.HttpServer.create(new java.net.InetSocketAddress("localhost", 0), 0);
        var answers = java.util.Map.of(
                "/buona.jpg", jpeg(),
                "/pagina.html", "<html></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "/enorme.jpg", new byte[13 * 1024 * 1024]);
        answers.forEach((path, bytes) -> server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            try (var body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        }));
        server.createContext("/altrove.jpg", exchange -> {
            exchange.getResponseHeaders().add("Location", "/buona.jpg");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        try {
            var at = "http://localhost:" + server.getAddress().getPort();
            var words = "Con indirizzi " + Ids.next();
            var reply = post(
                    REQUESTS,
                    form(
                            key(),
                            "description",
                            words,
                            "media_url",
                            at + "/buona.jpg?a=b",
                            "media_url",
                            at + "/pagina.html",
                            "media_url",
                            at + "/altrove.jpg",
                            "media_url",
                            at + "/enorme.jpg",
                            "media_url",
                            "nonsense"));
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            var request = reply.json().get(0);
            assertThat(request.get("service_notice").asString()).contains("indirizzo: 4");
            assertThat(sql.fetchCount(
                            REPORT_PHOTO,
                            REPORT_PHOTO.REPORT_ID.in(sql.select(REPORT.ID)
                                    .from(REPORT)
                                    .where(REPORT.CODE.eq(
                                            request.get("service_request_id").asString())))))
                    .isEqualTo(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void files_that_are_no_photos_and_too_many_are_refused_and_nothing_is_stored() {
        var words = "Foto cattive " + Ids.next();
        var form = form(key(), "description", words);
        var script = "<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var whole = jpeg();
        assertThat(postFiles(REQUESTS, List.of(script), form).status()).isEqualTo(400);
        assertThat(postFiles(REQUESTS, List.of(Arrays.copyOf(whole, whole.length / 2)), form)
                        .status())
                .isEqualTo(400);
        assertThat(postFiles(REQUESTS, Collections.nCopies(6, whole), form).status())
                .isEqualTo(400);
        var fifty = postFiles(REQUESTS, Collections.nCopies(60, whole), form);
        assertThat(fifty.status()).isIn(400, 403);
        assertThat(fifty.contentType()).isEqualTo(Format.JSON.contentType());
        assertThat(reportsSaying(words)).isZero();
    }

    @Test
    void the_test_endpoint_answers_the_same_way_and_stores_nothing() {
        var words = "Solo per prova " + Ids.next();
        var key = key();
        var reply = post(TRIAL + "/requests.json", form(key, "description", words));
        assertThat(reply.status()).isEqualTo(200);
        var id = reply.json().get(0).get("service_request_id").asString();
        assertThat(id).startsWith("TEST-");
        assertThat(post(TRIAL + "/requests.json", form(key, "description", words))
                        .text())
                .isEqualTo(reply.text());
        assertThat(reportsSaying(words)).isZero();
        assertThat(post(TRIAL + "/requests.json", form(key, "lat", "91")).status())
                .isEqualTo(400);
        assertThat(postFiles(TRIAL + "/requests.json", List.of(new byte[] {1, 2, 3}), form(key))
                        .status())
                .isEqualTo(400);
        assertThat(get(LIVE + "/requests/" + id + ".json").status()).isEqualTo(404);
    }

    @Test
    void where_moderators_look_first_a_token_leads_to_the_number() {
        var admin = people.person(false, Role.ADMINISTRATOR);
        TestPeople.as(admin, () -> policies.change(ContentKind.REPORT, Mode.PRE));
        try {
            assertThat(get(LIVE + "/services.json").json().get(0).get("type").asString())
                    .isEqualTo("batch");
            var answer = post(REQUESTS, form(key(), "description", "In attesa " + Ids.next()))
                    .json()
                    .get(0);
            assertThat(answer.has("service_request_id")).isFalse();
            var token = answer.get("token").asString();
            assertThat(get(LIVE + "/tokens/" + token + ".json").json().get(0).has("service_request_id"))
                    .isFalse();
            sql.update(REPORT)
                    .set(REPORT.LISTED, true)
                    .set(REPORT.STATE, "PUBLISHED")
                    .where(REPORT.ID.eq(java.util.UUID.fromString(token)))
                    .execute();
            assertThat(get(LIVE + "/tokens/" + token + ".json")
                            .json()
                            .get(0)
                            .get("service_request_id")
                            .asString())
                    .startsWith("R-");
        } finally {
            TestPeople.as(admin, () -> policies.change(ContentKind.REPORT, Mode.POST));
        }
    }

    @Test
    void personal_data_that_programs_send_is_not_kept() {
        var name = "Anselmo" + Ids.next().toString().substring(24);
        var id = accepted(
                key(), "first_name", name, "last_name", name, "email", name + "@example.org", "phone", "333" + name);
        var row = sql.fetchSingle(REPORT, REPORT.CODE.eq(id)).formatJSON();
        assertThat(row).doesNotContain(name);
    }

    @Test
    void a_body_that_is_no_form_has_no_key() {
        var reply =
                send(java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + REQUESTS))
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"api_key\":\"x\"}"))
                        .build());
        assertThat(reply.status()).isEqualTo(403);
        assertThat(post(LIVE + "/services.json").status()).isEqualTo(404);
    }

    /** As a phone makes it, with the place in it. */
    static byte[] jpeg() {
        var picture = SamplePhotos.corners(400, 300, Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);
        return SamplePhotos.withHiddenData(SamplePhotos.encode(picture, "jpeg"), 1, 45.01, 8.64);
    }

    private String accepted(String key, String... changes) {
        var reply = post(REQUESTS, form(key, changes));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().get(0).get("service_request_id").asString();
    }

    /** A good request, with these parameters in place of its own or beside them. */
    static String[] form(String key, String... changes) {
        var form = new ArrayList<>(List.of(
                "api_key",
                key,
                "service_code",
                "illuminazione",
                "lat",
                "45.0131",
                "long",
                "8.644",
                "address_string",
                "Via Roma 1",
                "description",
                "Lampione spento " + Ids.next()));
        var changed = new ArrayList<String>();
        for (int i = 0; i < changes.length; i += 2) {
            changed.add(changes[i]);
        }
        for (int i = form.size() - 2; i >= 0; i -= 2) {
            if (changed.contains(form.get(i))) {
                form.remove(i + 1);
                form.remove(i);
            }
        }
        form.addAll(List.of(changes));
        return form.toArray(String[]::new);
    }
}
