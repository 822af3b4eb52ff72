package org.rione.reports.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.OPEN311_UPDATE;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.TestPeople;
import org.rione.identity.OfficeId;
import org.rione.reports.Outcome;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportState;
import org.rione.reports.Visibility;
import org.rione.shared.Ids;
import org.rione.shared.Role;

/** The updates extension of mySociety, both ways. */
class UpdatesTest extends GeoReportTest {

    private static final String UPDATES = LIVE + "/servicerequestupdates";

    @Test
    void the_public_history_is_read_as_updates() {
        var report = closed(sent("Storia " + Ids.next()), new Outcome.NotOurs(), "Strada provinciale.");
        for (var query : new String[] {"?service_request_id=" + report.code(), ""}) {
            var all = get(UPDATES + ".json" + query)
                    .json()
                    .valueStream()
                    .filter(one -> one.get("service_request_id").asString().equals(report.code()))
                    .toList();
            assertThat(all.stream().map(one -> one.get("status").asString()))
                    .containsExactly("OPEN", "INVESTIGATING", "NOT_COUNCILS_RESPONSIBILITY");
            assertThat(all.getLast().get("description").asString()).isEqualTo("Strada provinciale.");
            assertThat(all.stream().map(one -> one.get("update_id").asString()).distinct())
                    .hasSize(3);
        }
        var xml = get(UPDATES + ".xml?service_request_id=" + report.code());
        assertThat(xml.contentType()).isEqualTo("text/xml; charset=utf-8");
        assertThat(xml.xml().getDocumentElement().getTagName()).isEqualTo("service_request_updates");
        assertThat(get(UPDATES + ".xml?start_date=2020-01-01&end_date=2026-01-01")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void b18_nothing_is_read_of_what_is_not_public() {
        var report = sent("Riservata " + Ids.next(), Visibility.PRIVATE);
        assertThat(get(UPDATES + ".json?service_request_id=" + report.code())
                        .json()
                        .size())
                .isZero();
        assertThat(get(UPDATES + ".json").text()).doesNotContain(report.code());
        assertThat(post(UPDATES + ".json", update(key(), report, "OPEN", "Ciao"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "FIXED, FIXED",
        "fixed, FIXED",
        "CLOSED, FIXED",
        "ACTION_SCHEDULED, PLANNED",
        "action scheduled, PLANNED",
        "NO_FURTHER_ACTION, NOT_FIXABLE",
        "NOT_COUNCILS_RESPONSIBILITY, NOT_OURS"
    })
    void a_key_that_speaks_for_the_office_closes_its_reports(String status, Outcome.Kind outcome) {
        var officer = people.person(false, Role.OFFICER);
        var report = taken(sent("Alla ditta " + Ids.next()), officer.office().orElseThrow());
        var reply = post(
                UPDATES + ".xml",
                update(speaking(officer.office().orElseThrow()), report, status, "Fatto & controllato."));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.all("update_id")).hasSize(1);
        var state = reports.visible(report.id()).orElseThrow().state();
        assertThat(state).isInstanceOf(ReportState.Resolved.class);
        assertThat(((ReportState.Resolved) state).outcome().kind()).isEqualTo(outcome);
        assertThat(((ReportState.Resolved) state).sentence()).isEqualTo("Fatto & controllato.");
    }

    @Test
    void any_other_key_changes_nothing_that_the_public_sees() {
        var officer = people.person(false, Role.OFFICER);
        var other = people.person(false, Role.OFFICER);
        var report = taken(sent("Di un altro " + Ids.next()), officer.office().orElseThrow());
        for (var key : new String[] {key(), speaking(other.office().orElseThrow())}) {
            assertThat(post(UPDATES + ".json", update(key, report, "FIXED", "Fatto!"))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(reports.visible(report.id()).orElseThrow().state()).isEqualTo(new ReportState.Assigned());
        assertThat(reports.history(report.id())).hasSize(3);
        assertThat(sql.fetchCount(
                        OPEN311_UPDATE, OPEN311_UPDATE.REPORT_ID.eq(report.id().value())))
                .isEqualTo(2);
    }

    @Test
    void who_sent_it_may_bring_it_back() {
        var key = key();
        var code = post(LIVE + "/requests.json", SendingTest.form(key))
                .json()
                .get(0)
                .get("service_request_id")
                .asString();
        var report = closed(reports.visible(code).orElseThrow(), new Outcome.Fixed(), "Fatto.");
        assertThat(post(UPDATES + ".json", update(key(), report, "REOPEN", "Non è mia."))
                        .status())
                .isEqualTo(200);
        assertThat(reports.visible(report.id()).orElseThrow().state()).isInstanceOf(ReportState.Resolved.class);
        var form = update(key, report, "REOPEN", "Non è vero.");
        var first = post(UPDATES + ".json", form);
        assertThat(first.status()).isEqualTo(200);
        assertThat(reports.visible(report.id()).orElseThrow().state()).isEqualTo(new ReportState.Reopened());
        assertThat(post(UPDATES + ".json", form).text()).isEqualTo(first.text());
        assertThat(reports.history(report.id())).hasSize(5);
    }

    @Test
    void wrong_updates_are_told_all_that_is_wrong_and_the_key_comes_first() {
        var report = sent("Aggiornamenti sbagliati " + Ids.next());
        assertThat(post(UPDATES + ".json", update("", report, "BOH", "")).status())
                .isEqualTo(403);
        var reply = post(
                UPDATES + ".json",
                "api_key",
                key(),
                "service_request_id",
                report.code(),
                "status",
                "BOH",
                "description",
                "");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(errors(reply)).hasSize(3);
        assertThat(post(UPDATES + ".json", "api_key", key()).status()).isEqualTo(400);
        assertThat(post(
                                UPDATES + ".json",
                                "api_key",
                                key(),
                                "service_request_id",
                                "R-1999-000001",
                                "update_id",
                                "1",
                                "description",
                                "x")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "REOPEN", "FIXED"})
    void on_trial_nothing_happens(String status) {
        var officer = people.person(false, Role.OFFICER);
        var report = taken(sent("In prova " + Ids.next()), officer.office().orElseThrow());
        var reply = post(
                TRIAL + "/servicerequestupdates.json",
                update(speaking(officer.office().orElseThrow()), report, status, "Fatto."));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reports.history(report.id())).hasSize(3);
    }

    private Report taken(Report report, OfficeId office) {
        var admin = people.person(false, Role.ADMINISTRATOR);
        var taken = new Report[1];
        TestPeople.as(
                admin,
                () -> taken[0] = reports.act(
                        report.id(), report.version(), new ReportAction.Assign(office, "Presa in carico.")));
        return taken[0];
    }

    private String speaking(OfficeId office) {
        var made = new String[1];
        TestPeople.as(
                people.person(false, Role.ADMINISTRATOR),
                () -> made[0] = keys.issue("Ditta", 100, Optional.of(office)));
        return made[0];
    }

    private static String[] update(String key, Report report, String status, String text) {
        return new String[] {
            "api_key",
            key,
            "service_request_id",
            report.code(),
            "update_id",
            Ids.next().toString(),
            "status",
            status,
            "updated_datetime",
            "2026-11-22T03:00:00+01:00",
            "description",
            text,
            "email",
            "qualcuno@example.org",
            "first_name",
            "-",
            "last_name",
            "-"
        };
    }
}
