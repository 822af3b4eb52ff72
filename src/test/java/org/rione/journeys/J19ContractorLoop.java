package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.RioneProcess;
import org.rione.shared.Ids;

/** A city passes a report on to a company that runs a Rione of its own: docs/journeys/J19-the-contractor-loop.md. */
class J19ContractorLoop extends Journey {

    private static final String KEYS = "/amministrazione/chiavi-open311";
    private static final String CONTRACTORS = "/amministrazione/ditte";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern NUMBER = Pattern.compile("R-\\d{4}-\\d{6}");

    private static RioneProcess company;

    @BeforeAll
    static void theCompanyOpens() {
        company = RioneProcess.start(Path.of("target/journey-company"), Map.of(), "--demo");
        company.awaitReady();
    }

    @AfterAll
    static void theCompanyCloses() {
        company.close();
    }

    @ParameterizedTest
    @CsvSource({
        "it-IT, Crea chiave, Revoca, Salva ditta, Togli, Assegna, Chiudi, Pubblica, Risolta",
        "en-GB, Create key, Revoke, Save contractor, Remove, Assign, Close, Publish, Solved"
    })
    void a_report_is_solved_by_somebody_else(
            String language,
            String create,
            String revoke,
            String save,
            String remove,
            String assign,
            String close,
            String publish,
            String solved)
            throws IOException, InterruptedException {
        var name = "Prova " + Ids.next().toString().substring(20);
        var boss = desktop(language);
        signInAt(boss, company.address(), "amministratore@demo.it");
        var ofCity = key(boss, company.address(), name, create);

        var admin = desktop(language);
        signIn(admin, "amministratore@demo.it");
        contract(admin, "http://", "x", save);
        assertThat(admin.locator("#indirizzo")).hasAttribute("invalid", "");
        accessible(admin);
        contract(admin, company.address() + "/open311/v2/", ofCity, save);
        assertThat(admin.locator("ul.rn-stack li").first()).containsText(company.address());
        accessible(admin);
        admin.setViewportSize(360, 760);
        accessible(admin);
        admin.setViewportSize(1280, 900);
        picture(admin, "ditte-" + language);

        var ofApp = key(admin, "", name, create);
        var words = "Scala senza corrimano " + Ids.next();
        var code = send(ofApp, words);

        var theirs = awaitTheirs(words);
        var page = phone(language);
        awaitOn(page, code, theirs);
        accessible(page);

        close(boss, theirs, assign, close, publish);
        awaitOn(page, code, "Corrimano montato da noi.");
        assertThat(page.locator(".rn-title .rn-chip").first()).hasText(solved);
        accessible(page);
        picture(page, "ditta-risolta-" + language);

        admin.navigate(CONTRACTORS);
        whenAlive(admin, alive -> alive.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + remove)))
                .first()
                .click());
        confirm(admin, remove);
        assertThat(admin.locator("ul.rn-stack li")).hasCount(0);
        admin.navigate(KEYS);
        whenAlive(admin, alive -> alive.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(revoke + ".*" + name)))
                .click());
        confirm(admin, revoke);
        assertThat(admin.getByText(name, new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        assertThat(post(ofApp, words + " ancora").statusCode()).isEqualTo(403);
    }

    private void signInAt(Page page, String address, String email) {
        page.navigate(address + "/accedi");
        page.locator("input[type=email]").first().fill(email);
        page.locator("input[type=password]").first().fill("demo");
        page.locator("input[type=password]").first().press("Enter");
        page.waitForURL(url -> !url.contains("/accedi"));
    }

    private String key(Page page, String address, String name, String create) {
        page.navigate(address + KEYS);
        whenAlive(page, alive -> alive.locator("#nome input").fill(name));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(create))
                .click();
        var key = page.locator(".rn-callout .rn-code");
        assertThat(key).hasText(Pattern.compile("rione311_.{43}"));
        accessible(page);
        return key.innerText();
    }

    private void contract(Page page, String address, String key, String save) {
        page.navigate(CONTRACTORS);
        whenAlive(page, alive -> alive.locator("#ufficio").click());
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Servizi demografici"))
                .click();
        page.locator("#indirizzo input").fill(address);
        page.locator("#chiave input").fill(key);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(save))
                .click();
    }

    private static void confirm(Page page, String yes) {
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(yes).setExact(true))
                .click();
    }

    private String send(String key, String words) throws IOException, InterruptedException {
        var answer = post(key, words);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var number = NUMBER.matcher(answer.body());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private static HttpResponse<String> post(String key, String words) throws IOException, InterruptedException {
        var form = Map.of(
                "api_key", key,
                "service_code", "cimiteri",
                "lat", "45.0226",
                "long", "8.6480",
                "description", words);
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .toList();
        return ask(HttpRequest.newBuilder(URI.create(RunningCity.address() + "/open311/v2/requests.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body)))
                .build());
    }

    private static HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** The number under which the company has it. */
    private static String awaitTheirs(String words) {
        return await("the report at the company")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> theirs(words), numbers -> numbers.size() == 1)
                .getFirst();
    }

    private static List<String> theirs(String words) throws IOException, InterruptedException {
        var list = ask(HttpRequest.newBuilder(
                        URI.create(company.address() + "/open311/v2/requests.json?service_code=cimiteri&page_size=20"))
                .build());
        return Pattern.compile("\\{[^{}]*" + Pattern.quote(words) + "[^{}]*\\}")
                .matcher(list.body())
                .results()
                .map(request -> NUMBER.matcher(request.group()))
                .filter(java.util.regex.Matcher::find)
                .map(java.util.regex.Matcher::group)
                .toList();
    }

    /** Looks at the report's page in the city again and again, as somebody who waits does. */
    private static void awaitOn(Page page, String code, String words) {
        await(words).atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            page.navigate("/segnalazioni/" + code);
            return page.locator(".rn-timeline").innerText().contains(words);
        });
        assertThat(page.locator(".rn-timeline"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
    }

    /** The company's office takes it in charge and closes it at its desk. */
    private void close(Page boss, String number, String assign, String close, String publish) {
        boss.navigate(company.address() + "/ufficio?segnalazione=" + number);
        say(boss, assign, publish, "La squadra parte domani.");
        say(boss, close, publish, "Corrimano montato da noi.");
    }

    private static void say(Page officer, String action, String publish, String sentence) {
        officer.locator(".rn-desk-item")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(action).setExact(true))
                .click();
        officer.locator("#frase textarea").fill(sentence);
        officer.locator("vaadin-dialog")
                .last()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(publish).setExact(true))
                .click();
        assertThat(officer.locator("#frase")).hasCount(0);
    }
}
