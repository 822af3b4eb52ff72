package org.rione.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.RioneProcess;
import org.rione.RunsBeside;
import org.rione.journeys.Journey;
import org.rione.shared.Ids;
import org.rione.tables.session.TestTablet;
import org.springframework.util.FileSystemUtils;

/** The packaged jar as an operator meets it: a production start beside a mail server, and the commands. */
@RunsBeside
class ProcessesIT extends Journey {

    private static final Path HOME = Path.of("target/production");
    private static final String PASSWORD = "quattro parole messe insieme";

    private static GreenMail mails;
    private static int management;
    private static RioneProcess production;

    @BeforeAll
    static void start_in_production() throws Exception {
        FileSystemUtils.deleteRecursively(HOME);
        mails = new GreenMail(new ServerSetup(RioneProcess.freePort(), "localhost", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        management = RioneProcess.freePort();
        startAgain();
    }

    private static void startAgain() {
        production = RioneProcess.start(
                HOME,
                Map.of(
                        "RIONE_MANAGEMENT_PORT", String.valueOf(management),
                        "SPRING_MAIL_HOST", "localhost",
                        "SPRING_MAIL_PORT", String.valueOf(mails.getSmtp().getPort())));
        production.await("readiness on its own port", () -> management("/actuator/health/readiness") == 200);
    }

    @AfterAll
    static void stop_everything() {
        production.close();
        mails.stop();
    }

    @Override
    protected String address() {
        return production.address();
    }

    private static int management(String path) {
        return RioneProcess.status("http://localhost:" + management, path);
    }

    @Test
    void figures_and_health_are_on_their_own_port_only() {
        for (var path : new String[] {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/env"}) {
            assertThat(production.status(path)).as(path).isEqualTo(404);
        }
        assertThat(management("/actuator/health/liveness")).isEqualTo(200);
        assertThat(management("/actuator/prometheus")).isEqualTo(200);
        assertThat(management("/actuator/env")).isEqualTo(404);
        assertThat(production.status("/")).isEqualTo(200);
        assertThat(production.status("/posta-demo")).isEqualTo(404);
    }

    @Test
    void the_first_administrator_gets_a_link_for_one_use() throws Exception {
        var made = RioneProcess.run(HOME, Map.of(), "admin", "create", "capo@comune.example");
        assertThat(made.code()).as(made.err()).isZero();
        var link = made.out().strip();
        assertThat(link).startsWith("http://").hasLineCount(1);
        var path = link.substring(link.indexOf('/', "http://".length()));

        var page = desktop("it-IT");
        page.navigate(path);
        page.locator("input[type=password]").first().fill(PASSWORD);
        page.locator("input[type=password]").first().press("Enter");
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Accedi"))
                .click();
        page.waitForURL(Pattern.compile(".*/accedi.*"));
        accessible(page);
        signInWith(page, "capo@comune.example");
        page.navigate("/amministrazione");
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("h1")).not().containsText("Qui non puoi entrare");
        accessible(page);

        var again = desktop("it-IT");
        again.navigate(path);
        assertThat(again.locator("main")).containsText("collegamento");
        assertThat(again.locator("input[type=password]")).hasCount(0);
    }

    @Test
    void a_bad_address_is_refused() throws Exception {
        var refused = RioneProcess.run(HOME, Map.of(), "admin", "create", "nobody");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err().strip()).isEqualTo("'nobody' is not an e-mail address.");
    }

    @Test
    void a_programme_is_imported_dry_and_really_and_a_bad_one_not_at_all() throws Exception {
        var good = "src/main/resources/demo/cremona-2019.yaml";
        var dry = RioneProcess.run(HOME, Map.of(), "programme", "import", good, "--dry-run");
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("cremona-2019", "+ ");
        assertThat(production.status("/programmi/cremona-2019")).isEqualTo(404);

        assertThat(RioneProcess.run(HOME, Map.of(), "programme", "import", good).code())
                .isZero();
        production.await("the page", () -> production.status("/programmi/cremona-2019") == 200);

        var bad = Files.createTempFile("rione", ".yaml");
        Files.writeString(bad, Files.readString(Path.of(good)).replace("from: 2019", "from: soon"));
        var refused = RioneProcess.run(HOME, Map.of(), "programme", "import", bad.toString());
        Files.delete(bad);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("from").doesNotContain("Exception");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void reports_of_another_system_are_looked_at_and_brought_in_once_and_bad_ones_not_at_all() throws Exception {
        var words = "Vecchio archivio " + Ids.next();
        var file = Files.createTempFile("rione", ".csv");
        Files.writeString(
                file,
                "service_request_id,requested_datetime,status,service_code,description,address\r\n"
                        + "1,2019-03-31T12:00:00+02:00,open,,\"" + words + "\",Via Po 1\r\n");
        var list = "/api/v1/reports?q=" + words.replace(' ', '+');
        var dry = RioneProcess.run(
                HOME, Map.of(), "reports", "import", file.toString(), "--dry-run", "--category", "strade");
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("would come in: 1");
        assertThat(production.body(list)).doesNotContain(words);

        for (var expected : new String[] {"came in: 1. Here already: 0", "came in: 0. Here already: 1"}) {
            var done = RioneProcess.run(
                    HOME,
                    Map.of(),
                    "reports",
                    "import",
                    file.toString(),
                    "--source",
                    "vecchio",
                    "--category",
                    "strade");
            assertThat(done.code()).as(done.err()).isZero();
            assertThat(done.out()).contains(expected);
        }
        assertThat(production.body(list)).contains(words);

        Files.writeString(file, Files.readString(file).replace("2019-03-31T12:00:00+02:00", "yesterday"));
        var refused = RioneProcess.run(
                HOME, Map.of(), "reports", "import", file.toString(), "--source", "altro", "--category", "strade");
        Files.delete(file);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("Line 2").doesNotContain("Exception");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void a_letter_of_confirmation_arrives_by_the_mail_server() throws Exception {
        var address = "nuova-" + Ids.next() + "@example.org";
        var page = phone("it-IT");
        page.navigate("/registrati");
        page.getByLabel("Nome che vedono gli altri").fill("Anna B.");
        page.getByLabel("E-mail").fill(address);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).press("Enter");
        assertThat(page.getByText(address)).isVisible();
        production.await("the letter", () -> lettersTo(address).findAny().isPresent());
        var mail = lettersTo(address).findAny().orElseThrow();
        assertThat(com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(mail))
                .contains("/conferma?codice=");
    }

    private static Stream<MimeMessage> lettersTo(String address) {
        return Stream.of(mails.getReceivedMessages()).filter(letter -> {
            try {
                return letter.getAllRecipients()[0].toString().equals(address);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** As when the power fails: the ballot is on the disk, and nobody has read the answer. */
    @Test
    void a_ballot_whose_answer_was_lost_in_a_kill_is_sent_again_and_is_the_same_one() throws Exception {
        TestTablet tablet;
        String receipt;
        try (var database = database()) {
            tablet = new TestTablet(database);
            try (var line =
                    new Socket("localhost", URI.create(production.address()).getPort())) {
                line.getOutputStream().write(tablet.request());
                line.getOutputStream().flush();
                production.await("the ballot", () -> !receipts(tablet, database).isEmpty());
                receipt = receipts(tablet, database).getFirst();
                production.kill();
            }
        }
        startAgain();
        try (var http = HttpClient.newHttpClient();
                var database = database()) {
            assertThat(receipts(tablet, database)).containsExactly(receipt);
            var again = http.send(
                    HttpRequest.newBuilder(URI.create(production.address() + "/api/v1/tablet/ballots"))
                            .header("Content-Type", "application/json")
                            .header("X-Rione-Tablet", tablet.key())
                            .POST(HttpRequest.BodyPublishers.ofString(tablet.body()))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(again.body()).contains("\"receipt\":\"" + receipt + "\"");
            assertThat(receipts(tablet, database)).containsExactly(receipt);
        }
    }

    private static List<String> receipts(TestTablet tablet, Connection database) {
        try {
            return tablet.receipts(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection database() throws IOException, SQLException {
        var run = HOME.resolve("run");
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:"
                        + Files.readString(run.resolve("port")).strip() + "/rione",
                "rione",
                Files.readString(run.resolve("password")).strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RIONE_DMEO      | true                                | 2 | RIONE_DEMO",
                "RIONE_PORT      | http                                | 2 | RIONE_PORT is 'http'",
                "RIONE_DB_URL    | jdbc:mysql://localhost/rione        | 3 | RIONE_DB_URL is 'jdbc:mysql://localhost/rione'",
                "RIONE_MAP_TILES | nonsense                            | 2 | nonsense",
                "RIONE_DB_BUFFER_POOL | much                           | 2 | much",
                "RIONE_ZONE      | Europe/Valenza                      | 2 | Europe/Valenza",
                "RIONE_HOME      | /proc/rione                         | 3 | /proc/rione",
            })
    void a_setting_that_cannot_be_meant_stops_the_start_with_one_sentence(
            String name, String value, int code, String named) throws Exception {
        var refused = RioneProcess.run(
                Path.of("target/refused"),
                Map.of(name, value, "RIONE_MANAGEMENT_PORT", String.valueOf(RioneProcess.freePort())),
                "--server.port=" + RioneProcess.freePort());
        assertThat(refused.code()).as(refused.err()).isEqualTo(code);
        assertThat(refused.err().strip()).contains(named).hasLineCount(1);
    }

    @Test
    void a_production_start_refuses_a_demonstration_city() throws Exception {
        var home = Path.of("target/demo-once");
        assertThat(RioneProcess.run(home, Map.of("RIONE_DEMO", "true"), "demo-data", "--residents", "1")
                        .code())
                .isZero();
        var refused = RioneProcess.run(
                home,
                Map.of("RIONE_MANAGEMENT_PORT", String.valueOf(RioneProcess.freePort())),
                "--server.port=" + RioneProcess.freePort());
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err().strip())
                .startsWith("This database holds demonstration accounts")
                .contains("residente@demo.it")
                .hasLineCount(1);
    }

    private void signInWith(Page page, String email) {
        page.navigate("/accedi");
        page.locator("input[type=email]").first().fill(email);
        page.locator("input[type=password]").first().fill(PASSWORD);
        page.locator("input[type=password]").first().press("Enter");
        page.waitForURL(url -> !url.contains("/accedi"));
    }
}
