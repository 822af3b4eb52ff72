package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "It is solved", says the office; "it is not", says the letter's reader; after the second closing there are stars. */
class J15ReporterAnswersBack extends Journey {

    private static final Pattern NUMBER = Pattern.compile("R-\\d{4}-\\d{6}");

    @ParameterizedTest
    @ValueSource(strings = {"it-IT", "en-GB"})
    void who_reported_has_the_last_word(String language) {
        var said = new Said(language);
        var title = "Panchina senza schienale " + System.nanoTime() % 1_000_000;
        var email = "panchina" + System.nanoTime() + "@example.org";
        var page = phone(language);

        report(page, said, title, email);
        var number = confirmed(page, said, email);

        var officer = desktop("it-IT");
        signIn(officer, "ufficio@demo.it");
        var office = close(officer, number, "Schienale rimontato questa mattina.");

        page.navigate(closingLetter(page, said, email, 1));
        assertThat(heading(page)).hasText(title);
        assertThat(page.getByText(said.key("reports.question"))).isVisible();
        accessible(page);
        picture(page, "segui-chiusa-" + said.language());
        button(page, said.key("reports.not-fixed")).click();
        assertThat(page.getByText(said.key("reports.not-fixed.done"))).isVisible();
        accessible(page);

        var again = close(officer, number, "Rimontato con viti nuove.");
        assertThat(again).as("the same office answers").isEqualTo(office);

        var link = closingLetter(page, said, email, 2);
        page.navigate(link);
        button(page, said.key("reports.survey.yes")).click();
        assertThat(page.getByText(said.key("reports.survey.answered"))).isVisible();
        button(page, said.language().startsWith("en") ? "3 stars of 5" : "3 stelle su 5")
                .click();
        assertThat(page.getByText(said.key("reports.rating.hard"))).isVisible();
        accessible(page);
        page.getByLabel(said.key("reports.rating.missed.CLEAR")).check();
        page.locator("vaadin-text-area textarea").fill("La prima volta mancavano le viti.");
        picture(page, "segui-stelle-" + said.language());
        button(page, said.key("reports.rating.send")).click();
        assertThat(page.getByText(said.key("reports.rating.thanks"))).isVisible();
        accessible(page);

        page.navigate(link);
        assertThat(page.getByText(said.key("reports.survey.answered"))).isVisible();
        assertThat(page.getByText(said.key("reports.rating.question"))).hasCount(0);
        assertThat(page.getByText(said.key("reports.question"))).hasCount(0); // asked once for each closing
        accessible(page);
    }

    private void report(Page page, Said said, String title, String email) {
        page.navigate("/segnalazioni/nuova");
        page.getByLabel(said.key("reports.new.consent")).check();
        button(page, said.key("reports.new.next")).click();
        write(page, said, title);
        page.getByLabel(said.key("reports.new.address")).fill("Piazza Gramsci 4");
        page.getByLabel(said.key("reports.visitor.email")).first().fill(email);
        page.getByLabel(said.key("reports.visitor.email")).first().press("Tab");
        send(page, said);
        assertThat(heading(page)).hasText(said.key("reports.visitor.posted"));
        accessible(page);

        button(page, said.key("reports.new.sent.near")).click(); // the place and who it is from stay
        assertThat(page.getByLabel(said.key("reports.new.address"))).hasValue("Piazza Gramsci 4");
        assertThat(page.getByLabel(said.key("reports.visitor.email")).first()).hasValue(email);
        assertThat(page.getByLabel(said.key("reports.new.title"))).hasValue("");
        accessible(page);
        write(page, said, "Cestino rovesciato " + System.nanoTime() % 1_000_000);
        send(page, said);
        assertThat(heading(page)).hasText(said.key("reports.visitor.posted"));
    }

    private void write(Page page, Said said, String title) {
        page.locator("[data-code=g-spazi]").first().click();
        page.locator("[data-code=arredo-urbano]").last().click();
        assertThat(page.locator("[data-code=arredo-urbano][aria-pressed=true]").first())
                .isVisible();
        page.getByLabel(said.key("reports.new.title")).fill(title);
        page.getByLabel(said.key("reports.new.details")).fill("Da qualche giorno, chi si siede rischia di cadere.");
    }

    private void send(Page page, Said said) {
        button(page, said.key("reports.new.next")).click();
        assertThat(page.getByText(said.key("reports.new.declaration"))).isVisible();
        accessible(page);
        button(page, said.key("reports.new.send")).click();
    }

    /** The first of the two letters is the older one: its link sends the bench. */
    private String confirmed(Page page, Said said, String email) {
        var letters = letters(page, email, said.key("reports.mail.CONFIRM.subject"), 2);
        page.navigate(letters.last().locator("a[href*='/segui']").first().getAttribute("href"));
        assertThat(heading(page)).hasText(said.key("reports.visitor.confirm"));
        button(page, said.key("reports.visitor.confirm.send")).click();
        assertThat(page.getByText(said.key("reports.new.sent")).first()).isVisible();
        var number = NUMBER.matcher(page.locator("main").first().innerText());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private String closingLetter(Page page, Said said, String email, int count) {
        var subject = said.key("reports.mail.CLOSED.subject").replace("{0}", "").strip();
        return letters(page, email, subject, count)
                .first()
                .locator("a[href*='/segui']")
                .first()
                .getAttribute("href");
    }

    /** The letters to this address with these words, the newest first, once there are as many. */
    private Locator letters(Page page, String email, String words, int count) {
        letter(page, email);
        var letters = page.locator("article")
                .filter(new Locator.FilterOptions().setHasText(email))
                .filter(new Locator.FilterOptions().setHasText(words));
        for (int rounds = 0; rounds < 60 && letters.count() < count; rounds++) {
            page.waitForTimeout(250);
            page.reload();
            page.locator("h1").first().waitFor();
        }
        assertThat(letters.count()).as("letters «" + words + "» to " + email).isEqualTo(count);
        return letters;
    }

    /** @return the office that answers */
    private String close(Page officer, String number, String sentence) {
        officer.navigate("/ufficio?segnalazione=" + number);
        officer.locator("[id^=azione-]").first().waitFor();
        if (officer.locator("#azione-close").count() == 0) {
            say(officer, "#azione-assign", "Ce ne occupiamo domani.");
        }
        say(officer, "#azione-close", sentence);
        officer.navigate("/segnalazioni/" + number);
        assertThat(officer.locator(".rn-timeline")).containsText(sentence);
        return officer.locator(".rn-dl dd").last().innerText();
    }

    private static void say(Page officer, String action, String sentence) {
        officer.locator(action).click();
        officer.locator("#frase textarea").fill(sentence);
        officer.locator("vaadin-dialog")
                .last()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Pubblica").setExact(true))
                .click();
        assertThat(officer.locator("#frase")).hasCount(0);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** What the screens say, read from their texts: both languages walk the same way. */
    private record Said(String language) {

        private static final List<String> BUNDLES =
                List.of("reports", "reports-new", "reports-after", "reports-visitors");

        String key(String key) {
            var locale = language.startsWith("en") ? Locale.ENGLISH : Locale.ROOT;
            return BUNDLES.stream()
                    .map(name -> ResourceBundle.getBundle(
                            "vaadin-i18n." + name,
                            locale,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                    .filter(bundle -> bundle.containsKey(key))
                    .findFirst()
                    .map(bundle -> bundle.getString(key))
                    .orElseThrow(() -> new AssertionError("no text " + key));
        }
    }
}
