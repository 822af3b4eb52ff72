package org.rione.reports.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rione.reports.Outcome;
import org.rione.reports.questions.QuestionKind;
import org.rione.shared.Ids;
import org.w3c.dom.Element;

/** What programs that are about really send and expect, each as its source has it. */
class ClientsTest extends GeoReportTest {

    @Test
    void the_npm_client_puts_the_jurisdiction_into_the_address_and_repeats_attributes() {
        var service = category(question("UNO", QuestionKind.LINE, true), question("MOLTI", QuestionKind.SOME_OF, true));
        var discovered = get("/open311/discovery.json").json();
        var endpoint = discovered
                .get("endpoints")
                .valueStream()
                .filter(one -> one.get("type").asString().equals("production"))
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.get("formats").valueStream().map(one -> one.asString()))
                .contains("application/json");
        var base = URI.create(endpoint.get("url").asString()).getPath();
        var sent = post(
                base + "requests.json?jurisdiction_id=localhost",
                "api_key",
                key(),
                "service_code",
                service,
                "lat",
                "45.0131",
                "long",
                "8.644",
                "description",
                "Dal client npm " + Ids.next(),
                "attribute[UNO]",
                "1",
                "attribute[MOLTI]",
                "a",
                "attribute[MOLTI]",
                "b");
        assertThat(sent.status()).as(sent.text()).isBetween(200, 201);
        var id = sent.json().get(0).get("service_request_id").asString();
        assertThat(get(base + "requests/" + id + ".json?jurisdiction_id=localhost")
                        .json()
                        .get(0)
                        .get("service_request_id")
                        .asString())
                .isEqualTo(id);
        var several =
                get(base + "requests.json?jurisdiction_id=localhost&service_request_id=" + id + ",R-1&status=open");
        assertThat(several.json().size()).isEqualTo(1);
        assertThat(Instant.parse(OffsetDateTime.parse(
                                several.json().get(0).get("requested_datetime").asString())
                        .toInstant()
                        .toString()))
                .isBeforeOrEqualTo(Instant.now());
        assertThat(get(base + "requests/R-1.json").status()).isGreaterThanOrEqualTo(300);
    }

    /** XML only; base and resource are glued together; no charset; escaped commas and plus signs; names of nobody. */
    @Test
    void fixmystreet_sends_forms_and_reads_one_request_as_one_of_a_list() {
        var url = get("/open311/v2/discovery.xml").all("url").getFirst();
        assertThat(url).endsWith("/");
        var service = category(question("severity", QuestionKind.SOME_OF, false));
        var words = "Da FixMyStreet & altri " + Ids.next();
        var body = String.join(
                "&",
                "jurisdiction_id=localhost",
                "api_key=" + key(),
                "service_code=" + service,
                "lat=45.0131",
                "long=8.644",
                "description=" + encoded(words),
                "attribute%5Bseverity%5D=a",
                "attribute%5Bseverity%5D=b",
                "email=qualcuno%40example.org",
                "first_name=Anna",
                "last_name=-",
                "media_url=https%3A%2F%2Fexample.org%2F1.jpg",
                "media_url=https%3A%2F%2Fexample.org%2F2.jpg");
        var sent = send(HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + URI.create(url).getPath() + "requests.xml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        var request = (Element) sent.xml().getElementsByTagName("request").item(0);
        var id = child(request, "service_request_id");
        assertThat(id).isNotEmpty();
        assertThat(((Element) request.getElementsByTagName("service_request_id").item(0))
                        .getAttributes()
                        .getLength())
                .isZero();
        var other = sent("Un'altra " + Ids.next());
        assertThat(get("/open311/v2/requests.xml?jurisdiction_id=localhost&service_request_id=" + id + "%2C"
                                + other.code())
                        .all("service_request_id"))
                .containsExactlyInAnyOrder(id, other.code());
    }

    @Test
    void fixmystreet_reads_the_last_hour_and_every_entry_has_number_place_and_times_within() {
        var report = sent("Nell'ultima ora " + Ids.next());
        var now = OffsetDateTime.now(ZoneOffset.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        var reply = get("/open311/v2/requests.xml?jurisdiction_id=localhost&start_date="
                + encoded(now.minusHours(1).toString()) + "&end_date="
                + encoded(now.plusSeconds(5).toString()));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.all("service_request_id")).contains(report.code());
        var all = reply.xml().getElementsByTagName("request");
        for (int i = 0; i < all.getLength(); i++) {
            var updated = OffsetDateTime.parse(child((Element) all.item(i), "updated_datetime"));
            assertThat(updated).isNotNull();
        }
    }

    @Test
    void fixmystreet_reads_errors_by_code_and_description() {
        var reply = post("/open311/v2/requests.xml", "api_key", "no");
        assertThat(reply.status()).isEqualTo(403);
        var error = (Element) reply.xml().getElementsByTagName("error").item(0);
        assertThat(child(error, "code")).isEqualTo("403");
        assertThat(child(error, "description")).isNotBlank();
    }

    @Test
    void fixmystreet_polls_what_an_office_says_as_status_notes() {
        var closed = closed(sent("Si chiude " + Ids.next()), new Outcome.NotFixable(), "Albero privato: non possiamo.");
        var reply = get("/open311/v2/requests/" + closed.code() + ".xml");
        assertThat(reply.all("status")).containsExactly("closed");
        assertThat(reply.all("status_notes")).containsExactly("Albero privato: non possiamo.");
    }

    @Test
    void fixmystreet_sends_photos_as_files() {
        var reply = postFiles(
                "/open311/v2/requests.xml",
                List.of(SendingTest.jpeg()),
                SendingTest.form(key(), "description", "Con file " + Ids.next()));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    /** create → id → get in JSON; an error is read as the description of the first. */
    @Test
    void ruby_clients_read_the_first_description_of_an_error() {
        var service = category(question("WHISPAWN", QuestionKind.ONE_OF, true));
        var refused = post("/open311/v2/requests.json", SendingTest.form(key(), "service_code", service));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get(0).get("description").asString()).contains("WHISPAWN");
        var sent = post(
                "/open311/v2/requests.json",
                SendingTest.form(key(), "service_code", service, "attribute[WHISPAWN]", "a"));
        var id = sent.json().get(0).get("service_request_id").asString();
        assertThat(get("/open311/v2/requests/" + id + ".json")
                        .json()
                        .get(0)
                        .get("service_code")
                        .asString())
                .isEqualTo(service);
    }

    /** Wants 200, the header letter by letter, and fields that are there even when they are empty. */
    @Test
    void validopen311_finds_every_field() {
        sent("Per il validatore " + Ids.next());
        var services = get("/open311/v2/services.xml");
        assertThat(services.status()).isEqualTo(200);
        assertThat(services.contentType()).isEqualTo("text/xml; charset=utf-8");
        int all = services.all("service").size();
        for (var field :
                List.of("service_code", "service_name", "description", "metadata", "type", "keywords", "group")) {
            assertThat(services.all(field)).as(field).hasSize(all);
        }
        var requests = get("/open311/v2/requests.xml?start_date="
                + Instant.now().minus(2, ChronoUnit.DAYS).toString().substring(0, 10) + "T00:00:00&status=open");
        int found = requests.all("request").size();
        assertThat(found).isPositive();
        for (var field : List.of("service_request_id", "status", "lat", "long", "zipcode", "media_url", "address_id")) {
            assertThat(requests.all(field)).as(field).hasSize(found);
        }
    }

    /** Wants the discovery at an address ending in "discovery", changesets in the past, two endpoints with two formats. */
    @Test
    void the_validator_of_seeclickfix_parses_lists_and_changesets() {
        var discovery = get("/open311/discovery.xml");
        assertThat(discovery.contentType()).startsWith("text/xml");
        assertThat(discovery.all("endpoint").size()).isGreaterThan(1);
        assertThat(discovery.all("changeset"))
                .allMatch(text -> !OffsetDateTime.parse(text).toInstant().isAfter(Instant.now()));
        assertThat(get("/open311/v2/services.json")
                        .json()
                        .get(0)
                        .get("service_code")
                        .asString())
                .isNotBlank();
    }

    /** Python's three asks for JSON and gives days. */
    @Test
    void three_asks_between_two_days() {
        var report = sent("Oggi " + Ids.next());
        var today = OffsetDateTime.now(ZoneOffset.UTC).toLocalDate();
        var reply =
                get("/open311/v2/requests.json?start_date=" + today.minusDays(1) + "&end_date=" + today.plusDays(1));
        assertThat(reply.json().valueStream().map(one -> one.get("service_request_id")
                        .asString()))
                .contains(report.code());
    }
}
