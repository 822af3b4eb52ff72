package org.rione.reports.open311.contractors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_CONTRACTOR;
import static org.rionedb.Tables.REPORT_FORWARD;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.TestCity;
import org.rione.TestPeople;
import org.rione.identity.OfficeId;
import org.rione.identity.SignedIn;
import org.rione.reports.Outcome;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportSamples;
import org.rione.reports.ReportState;
import org.rione.reports.Reports;
import org.rione.reports.Visibility;
import org.rione.reports.open311.Outside;
import org.rione.reports.open311.contractors.Contractor.Handing;
import org.rione.reports.open311.contractors.Contractor.Photos;
import org.rione.reports.open311.contractors.Contractor.Way;
import org.rione.reports.open311.contractors.Forward.State;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** A report goes to a contractor played by a little server, whatever that server does. */
class ForwardingTest extends ServiceTest {

    @Autowired
    Forwarding forwarding;

    @Autowired
    Contractors contractors;

    @Autowired
    HandOvers handOvers;

    @Autowired
    ContractorKeys keys;

    @Autowired
    Reports reports;

    @Autowired
    ReportSamples samples;

    @Autowired
    TestPeople people;

    @Autowired
    TestCity city;

    @Autowired
    Letters letters;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    private HttpServer server;
    private SignedIn officer;
    private OfficeId office;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> marks = new CopyOnWriteArrayList<>();
    private volatile String posting = "ok";
    private volatile String status = "open";
    private volatile String notes = "";
    private volatile String updates = "";
    private String number = "";

    @BeforeEach
    void aContractor() throws IOException {
        city.hasBorders();
        officer = people.person(false, Role.OFFICER);
        office = officer.office().orElseThrow();
        number = "D-" + Ids.next().toString().substring(24);
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/georeport/requests.xml", this::requests);
        server.createContext("/georeport/servicerequestupdates.xml", exchange -> answer(exchange, 200, updates));
        server.start();
        contract(Way.ENDPOINT, "http://localhost:" + server.getAddress().getPort() + "/georeport");
    }

    @AfterEach
    void gone() {
        server.stop(0);
        TestPeople.as(administrator(), () -> contractors.remove(office));
        sql.deleteFrom(REPORT_FORWARD)
                .where(REPORT_FORWARD.OFFICE_ID.eq(office.value()))
                .execute();
    }

    private void requests(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            var query = java.net.URLDecoder.decode(exchange.getRequestURI().getQuery(), StandardCharsets.UTF_8);
            var all = new StringBuilder("<service_requests>");
            received.stream().distinct().filter(_ -> !posting.equals("lost")).forEach(body -> all.append(
                            "<request><service_request_id>")
                    .append(number)
                    .append("</service_request_id><status>")
                    .append(status)
                    .append("</status><status_notes>")
                    .append(notes)
                    .append("</status_notes><description>")
                    .append(java.net.URLDecoder.decode(body, StandardCharsets.UTF_8)
                            .replace("&", "&amp;"))
                    .append("</description></request>"));
            assertThat(query).doesNotContain("api_key");
            answer(exchange, 200, all + "</service_requests>");
            return;
        }
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (posting.equals("away")) {
            answer(exchange, 429, "<errors/>");
            return;
        }
        if (posting.equals("refused")) {
            answer(
                    exchange,
                    400,
                    "<errors><error><code>400</code><description>Servizio &amp; basta</description></error></errors>");
            return;
        }
        if (!posting.equals("lost")) {
            received.add(body);
        }
        marks.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        switch (posting) {
            case "torn", "lost" -> exchange.close();
            case "broken" -> answer(exchange, 500, "no");
            case "redirect" -> {
                exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
                answer(exchange, 302, "");
            }
            case "empty" ->
                answer(exchange, 200, "<service_requests><request><service_request_id/></request></service_requests>");
            case "bomb" ->
                answer(
                        exchange,
                        200,
                        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><x>&a;&b;</x>");
            default ->
                answer(
                        exchange,
                        200,
                        "<service_requests><request><service_request_id>" + number
                                + "</service_request_id></request></service_requests>");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void what_is_given_to_the_office_arrives_once_and_the_public_reads_who_has_it() {
        var report = given("Lampione spento & <rotto> 🚧");
        forwarding.run();
        forwarding.run();
        forwarding.run();
        assertThat(received).hasSize(1);
        var form = java.net.URLDecoder.decode(received.getFirst(), StandardCharsets.UTF_8);
        assertThat(form)
                .contains("api_key=segreta")
                .contains("service_code=luce")
                .contains("lat=45.013")
                .contains("/segnalazioni/" + report.code())
                .contains(report.title());
        assertThat(state(report)).isEqualTo(State.SENT);
        assertThat(reports.history(report.id()).getLast().sentence()).contains(number);
    }

    @Test
    void closed_there_is_closed_here_with_their_words() {
        var report = given("Buca");
        forwarding.run();
        status = "closed";
        notes = "Riparata ieri &amp; controllata oggi.";
        turn();
        forwarding.run();
        var now = reports.visible(report.id()).orElseThrow();
        assertThat(now.state())
                .isEqualTo(new ReportState.Resolved(new Outcome.Fixed(), "Riparata ieri & controllata oggi."));
        assertThat(state(report)).isEqualTo(State.DONE);
        turn();
        forwarding.run();
        assertThat(reports.history(report.id()).stream()
                        .filter(step -> step.sentence().startsWith("Riparata")))
                .hasSize(1);
    }

    @Test
    void the_updates_say_how_it_ended() {
        var report = given("Albero privato");
        forwarding.run();
        status = "closed";
        notes = "Non è nostro.";
        updates = "<service_request_updates><request_update><update_id>1</update_id><service_request_id>" + number
                + "</service_request_id><status>NOT_COUNCILS_RESPONSIBILITY</status></request_update></service_request_updates>";
        turn();
        forwarding.run();
        assertThat(reports.visible(report.id()).orElseThrow().state())
                .isEqualTo(new ReportState.Resolved(new Outcome.NotOurs(), "Non è nostro."));
    }

    @Test
    void news_without_an_end_is_said_once() {
        var report = given("Panchina");
        forwarding.run();
        notes = "Squadra in arrivo.";
        turn();
        forwarding.run();
        turn();
        forwarding.run();
        assertThat(reports.history(report.id()).stream()
                        .filter(step -> step.sentence().equals("Squadra in arrivo.")))
                .hasSize(1);
        assertThat(reports.visible(report.id()).orElseThrow().state().open()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"torn", "broken", "empty", "bomb"})
    void an_answer_that_got_lost_is_no_reason_to_send_twice(String trouble) {
        posting = trouble;
        var report = given("Risposta persa");
        forwarding.run();
        assertThat(received).hasSize(1);
        assertThat(state(report)).isEqualTo(State.SENDING);
        posting = "ok";
        forwarding.run();
        assertThat(state(report)).isEqualTo(State.SENDING);
        turn();
        forwarding.run();
        assertThat(received).hasSize(1);
        assertThat(state(report)).isEqualTo(State.SENT);
    }

    @Test
    void what_did_not_arrive_is_sent_again_under_the_same_mark() {
        posting = "lost";
        var report = given("Mai arrivata");
        forwarding.run();
        assertThat(state(report)).isEqualTo(State.SENDING);
        posting = "ok";
        turn();
        forwarding.run();
        assertThat(received).hasSize(1);
        assertThat(marks).hasSize(2);
        assertThat(marks.stream().distinct()).hasSize(1);
        assertThat(state(report)).isEqualTo(State.SENT);
    }

    @Test
    void a_process_that_died_while_sending_is_found_out() {
        var report = given("Chi muore");
        sql.update(REPORT_FORWARD)
                .set(REPORT_FORWARD.STATE, State.SENDING.name())
                .set(REPORT_FORWARD.ATTEMPTS, 1)
                .set(REPORT_FORWARD.DUE_AT, clock.instant().plusSeconds(100))
                .where(REPORT_FORWARD.REPORT_ID.eq(report.id().value()))
                .execute();
        forwarding.run();
        assertThat(received).isEmpty();
        turn();
        forwarding.run();
        assertThat(received).hasSize(1);
        assertThat(state(report)).isEqualTo(State.SENT);
    }

    @Test
    void a_busy_contractor_is_left_in_peace_for_a_while() {
        posting = "away";
        var report = given("Più tardi");
        forwarding.run();
        assertThat(state(report)).isEqualTo(State.WAITING);
        var due = sql.fetchSingle(
                        REPORT_FORWARD, REPORT_FORWARD.REPORT_ID.eq(report.id().value()))
                .getDueAt();
        assertThat(due).isAfter(clock.instant().plusSeconds(60));
        posting = "ok";
        turn();
        forwarding.run();
        assertThat(state(report)).isEqualTo(State.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "redirect"})
    void what_is_refused_waits_for_a_person(String trouble) {
        posting = trouble;
        var report = given("Rifiutata");
        forwarding.run();
        turn();
        forwarding.run();
        assertThat(state(report)).isEqualTo(State.FAILED);
        TestPeople.as(administrator(), () -> {
            var stuck = contractors.failed().stream()
                    .filter(one -> one.report().equals(report.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(stuck.problem()).isNotBlank();
            contractors.again(stuck);
        });
        posting = "ok";
        forwarding.run();
        assertThat(state(report)).isEqualTo(State.SENT);
    }

    @Test
    void what_was_brought_back_goes_there_again_as_another_round() {
        var report = given("Di nuovo rotta");
        forwarding.run();
        status = "closed";
        notes = "Fatto.";
        turn();
        forwarding.run();
        TestPeople.as(people.person(false, Role.ADMINISTRATOR), () -> sql.update(REPORT)
                .set(REPORT.AUTHOR_ID, officer.id().value())
                .where(REPORT.ID.eq(report.id().value()))
                .execute());
        TestPeople.as(officer, () -> reports.notFixed(report.id()));
        status = "open";
        number = number + "-2";
        forwarding.run();
        assertThat(received).hasSize(2);
        assertThat(marks.stream().distinct()).hasSize(2);
    }

    @Test
    void a_report_for_the_office_only_stays_in_the_office() throws Exception {
        var report = samples.sent(people.resident(), "Riservata", Visibility.PRIVATE);
        TestPeople.as(
                officer, () -> reports.act(report.id(), report.version(), new ReportAction.Assign(office, "Presa.")));
        forwarding.run();
        assertThat(received).isEmpty();
        assertThat(sql.fetchCount(
                        REPORT_FORWARD, REPORT_FORWARD.REPORT_ID.eq(report.id().value())))
                .isZero();
    }

    @Test
    void a_letter_goes_out_once() {
        var address = "ditta-" + Ids.next() + "@example.org";
        contract(Way.LETTER, address);
        var report = given("Per lettera");
        forwarding.run();
        forwarding.run();
        var letter = letters.last(address);
        assertThat(letter.subject()).contains(report.code());
        assertThat(letter.plain()).contains("/segnalazioni/" + report.code());
        assertThat(letters.to(address)).hasSize(1);
        assertThat(state(report)).isEqualTo(State.WRITTEN);
    }

    @Test
    void the_key_of_a_contractor_is_not_read_in_the_database_and_one_that_lies_open_is_locked() {
        assertThat(stored()).isNotBlank().doesNotContain("segreta");
        sql.update(REPORT_CONTRACTOR)
                .set(REPORT_CONTRACTOR.API_KEY, "dai tempi di prima")
                .where(REPORT_CONTRACTOR.OFFICE_ID.eq(office.value()))
                .execute();
        keys.initialize();
        keys.initialize();
        assertThat(stored()).doesNotContain("prima");
        assertThat(keys.of(office)).isEqualTo("dai tempi di prima");
    }

    @Test
    void a_key_that_can_no_longer_be_read_stops_the_report_with_a_reason() {
        sql.update(REPORT_CONTRACTOR)
                .set(REPORT_CONTRACTOR.API_KEY, "v1:00112233445566778899")
                .where(REPORT_CONTRACTOR.OFFICE_ID.eq(office.value()))
                .execute();
        var report = given("Chiave persa");
        forwarding.run();
        assertThat(received).isEmpty();
        assertThat(state(report)).isEqualTo(State.FAILED);
    }

    private String stored() {
        return sql.fetchSingle(REPORT_CONTRACTOR, REPORT_CONTRACTOR.OFFICE_ID.eq(office.value()))
                .getApiKey();
    }

    @Test
    void only_what_the_office_chooses_goes_to_a_contractor_that_waits_for_it() {
        contract(
                Way.ENDPOINT,
                Handing.CHOSEN_REPORTS,
                "http://localhost:" + server.getAddress().getPort() + "/georeport");
        var report = given("Scelta");
        forwarding.run();
        assertThat(received).isEmpty();

        TestPeople.as(officer, () -> {
            assertThat(handOvers.of(report).choices())
                    .extracting(HandOvers.Choice::office)
                    .first()
                    .isEqualTo(office);
            assertThat(handOvers.atWork(report)).isFalse();
            var after = handOvers.handOver(report.id(), report.version(), office, "La ditta passa in settimana.");
            assertThat(handOvers.of(after).choices()).isEmpty();
            assertThatThrownBy(() -> handOvers.handOver(after.id(), after.version(), office, "Ancora."))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("under-way");
        });
        forwarding.run();
        assertThat(received).hasSize(1);
        assertThat(handOvers.atWork(reports.visible(report.id()).orElseThrow())).isTrue();
        assertThat(reports.history(report.id()))
                .extracting(step -> step.sentence())
                .contains("La ditta passa in settimana.");
    }

    @Test
    void an_officer_gives_a_report_to_the_contractor_of_another_office_which_answers_from_then_on() {
        var other = people.person(false, Role.OFFICER);
        var report = given(other, "Di un altro ufficio");
        TestPeople.as(
                other, () -> handOvers.handOver(report.id(), report.version(), office, "Passa a chi ha la ditta."));
        assertThat(reports.visible(report.id()).orElseThrow().office()).contains(office);
        forwarding.run();
        assertThat(received).hasSize(1);
    }

    @Test
    void nobody_gives_away_what_another_office_answers_for_or_what_is_not_public() throws Exception {
        var report = given("Non loro");
        var other = people.person(false, Role.OFFICER);
        sql.deleteFrom(REPORT_FORWARD)
                .where(REPORT_FORWARD.OFFICE_ID.eq(office.value()))
                .execute();
        TestPeople.as(other, () -> {
            assertThat(handOvers.of(report).choices()).isEmpty();
            assertThatThrownBy(() -> handOvers.handOver(report.id(), report.version(), office, "Via."))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("office");
        });
        var secret = samples.sent(people.resident(), "Riservata", Visibility.PRIVATE);
        TestPeople.as(officer, () -> {
            assertThat(handOvers.of(secret).choices()).isEmpty();
            assertThatThrownBy(() -> handOvers.handOver(secret.id(), secret.version(), office, "Via."))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("not-public");
        });
        TestPeople.as(officer, () -> assertThatThrownBy(() -> handOvers.handOver(
                        report.id(), report.version(), other.office().orElseThrow(), "Via."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no-contractor"));
        assertThat(received).isEmpty();
    }

    @Test
    void who_saw_an_older_version_gives_nothing_away() {
        var report = given("Due insieme");
        sql.deleteFrom(REPORT_FORWARD)
                .where(REPORT_FORWARD.OFFICE_ID.eq(office.value()))
                .execute();
        TestPeople.as(officer, () -> assertThatThrownBy(
                        () -> handOvers.handOver(report.id(), report.version() - 1, office, "Tardi."))
                .isInstanceOf(OptimisticLockingFailureException.class));
        assertThat(sql.fetchCount(
                        REPORT_FORWARD, REPORT_FORWARD.REPORT_ID.eq(report.id().value())))
                .isZero();
    }

    @Test
    void the_office_reads_what_the_contractor_said_last_and_why_it_refused_and_sends_again() {
        posting = "refused";
        var report = given("Vista dall'ufficio");
        forwarding.run();
        TestPeople.as(officer, () -> {
            var failed = handOvers.of(report).forwards().getFirst();
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.problem()).contains("Servizio & basta");
            handOvers.again(report, failed);
        });
        posting = "ok";
        forwarding.run();
        notes = "Squadra in arrivo.";
        turn();
        forwarding.run();
        TestPeople.as(officer, () -> {
            var sent = handOvers.of(report).forwards().getFirst();
            assertThat(sent.state()).isEqualTo(State.SENT);
            assertThat(sent.remote()).contains(number);
            assertThat(sent.said()).isEqualTo("Squadra in arrivo.");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://ditta.example.org/",
                "http://ditta.example.org/",
                "https://localhost/open311/",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://192.168.0.1/",
                "https://169.254.169.254/",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://utente:password@ditta.example.org/",
                "https://ditta.example.org/?a=b",
                "https://",
                "ditta.example.org",
                ""
            })
    void our_server_calls_no_neighbours_and_nothing_unencrypted(String address) {
        assertThatThrownBy(() -> new Outside(false).endpoint(address)).isInstanceOf(Refusal.class);
    }

    @Test
    void an_endpoint_ends_with_a_slash() {
        assertThat(new Outside(false)
                        .endpoint(" https://ditta.example.org/open311/v2 ")
                        .toString())
                .isEqualTo("https://ditta.example.org/open311/v2/");
    }

    /** A public report that the officer takes for the office that has a contractor. */
    private Report given(String title) {
        return given(officer, title);
    }

    private Report given(SignedIn officer, String title) {
        try {
            var report = samples.sent(people.resident(), title, Visibility.PUBLIC);
            var taken = new Report[1];
            TestPeople.as(
                    officer,
                    () -> taken[0] = reports.act(
                            report.id(),
                            report.version(),
                            new ReportAction.Assign(officer.office().orElseThrow(), "La prendiamo noi.")));
            return taken[0];
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void contract(Way way, String address) {
        contract(way, Handing.EVERY_REPORT, address);
    }

    private void contract(Way way, Handing handing, String address) {
        TestPeople.as(
                administrator(),
                () -> contractors.save(
                        new Contractor(office, way, handing, address, "segreta", "", "luce", Photos.NONE)));
    }

    private SignedIn administrator() {
        return people.person(false, Role.ADMINISTRATOR);
    }

    private State state(Report report) {
        return State.valueOf(sql.fetchSingle(
                        REPORT_FORWARD, REPORT_FORWARD.REPORT_ID.eq(report.id().value()))
                .getState());
    }

    /** As if the time had come. */
    private void turn() {
        sql.update(REPORT_FORWARD)
                .set(REPORT_FORWARD.DUE_AT, clock.instant().minus(Duration.ofSeconds(1)))
                .where(REPORT_FORWARD.OFFICE_ID.eq(office.value()))
                .execute();
    }
}
