package org.rione.reports.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.OPEN311_CHANGESET;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.TestPeople;
import org.rione.reports.questions.QuestionKind;
import org.rione.shared.Role;

/** What GeoReport v2 says about finding the service, and when clients must forget what they kept. */
class DiscoveryTest extends GeoReportTest {

    @ParameterizedTest
    @ValueSource(strings = {"/open311/discovery", "/open311/v2/discovery", "/open311/test/v2/discovery"})
    void two_endpoints_with_two_formats_each(String path) {
        var json = get(path + ".json").json();
        assertThat(json.get("contact").asString()).isNotBlank();
        assertThat(json.get("key_service").asString()).isNotBlank();
        var endpoints = json.get("endpoints");
        assertThat(endpoints.valueStream().map(one -> one.get("type").asString()))
                .containsExactly("production", "test");
        for (var endpoint : endpoints) {
            assertThat(endpoint.get("specification").asString()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
            assertThat(endpoint.get("url").asString()).endsWith("/v2/");
            assertThat(endpoint.get("formats").valueStream().map(one -> one.asString()))
                    .containsExactly("text/xml", "application/json");
            assertThat(OffsetDateTime.parse(endpoint.get("changeset").asString())
                            .toInstant())
                    .isBeforeOrEqualTo(Instant.now());
        }
        var xml = get(path + ".xml");
        assertThat(xml.all("endpoint")).hasSize(2);
        assertThat(xml.all("format")).hasSize(4);
        assertThat(xml.all("url")).anyMatch(url -> url.endsWith("/open311/v2/"));
        assertThat(xml.all("changeset")).allMatch(text -> OffsetDateTime.parse(text) != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open311", "/open311/v2/", "/open311/discovery", "/open311/v2/discovery.html"})
    void people_are_led_to_a_page_for_them(String path) {
        var reply = get(path);
        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).contains("/aiuto/open311");
        var page = get("/aiuto/open311", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("/open311/test/v2/").contains("illuminazione");
    }

    @Test
    void b24_a_changed_definition_or_service_moves_the_changeset_and_nothing_else_does() {
        var service = category(question("prima", QuestionKind.LINE, false));
        var before = changeset();
        assertThat(changeset()).isEqualTo(before);
        sent("Una segnalazione in più");
        assertThat(changeset()).isEqualTo(before);
        backdate();
        var old = changeset();
        TestPeople.as(
                people.person(false, Role.ADMINISTRATOR),
                () -> questions.ask(service, java.util.List.of(question("seconda", QuestionKind.NUMBER, true))));
        assertThat(changeset()).isAfter(old);
        backdate();
        category();
        assertThat(changeset()).isAfter(old);
    }

    /** As if what is noted had been noted an hour ago. */
    private void backdate() {
        sql.update(OPEN311_CHANGESET)
                .set(
                        OPEN311_CHANGESET.CHANGED_AT,
                        Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS))
                .execute();
    }

    private Instant changeset() {
        var endpoint = get("/open311/v2/discovery.json").json().get("endpoints").get(0);
        return OffsetDateTime.parse(endpoint.get("changeset").asString()).toInstant();
    }
}
