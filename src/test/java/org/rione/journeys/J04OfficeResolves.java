package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer resolves, everyone sees it, a neighbour says that it is not: docs/journeys/J04-office-resolves.md. */
class J04OfficeResolves extends Journey {

    @ParameterizedTest
    @CsvSource({
        "it-IT, Assegna, Chiudi, Pubblica, Risolta, Non è risolto",
        "en-GB, Assign, Close, Publish, Solved, Not fixed"
    })
    void an_office_closes_a_report_and_the_city_reads_why(
            String language, String assign, String close, String publish, String solved, String notFixed) {
        var hand = language.startsWith("en") ? Hand.KEYBOARD : Hand.POINTER;
        var officer = desktop(language);
        signIn(officer, "ufficio@demo.it");
        officer.navigate("/ufficio?coda=new");
        var first = officer.locator(".rn-desk tbody th a").first();
        var title = first.innerText();
        hand.press(first);
        var code = officer.locator(".rn-desk tr[aria-selected=true] .rn-code").innerText();
        accessible(officer);
        picture(officer, "ufficio-" + language);

        say(hand, officer, assign, publish, "Ce ne occupiamo questa settimana.");
        say(hand, officer, close, publish, "Riparato questa mattina.");

        var visitor = phone(language);
        visitor.navigate("/segnalazioni/" + code);
        assertThat(visitor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(title);
        assertThat(visitor.locator(".rn-title .rn-chip").first()).hasText(solved);
        assertThat(visitor.locator(".rn-timeline")).containsText("Riparato questa mattina.");
        accessible(visitor);
        picture(visitor, "segnalazione-" + language);

        var neighbour = phone(language);
        signIn(neighbour, "residente2@demo.it");
        neighbour.navigate("/segnalazioni/" + code);
        whenAlive(
                neighbour,
                page -> hand.press(page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(notFixed)))));
        assertThat(neighbour.locator(".rn-toast")).isVisible();
        accessible(neighbour);

        visitor.navigate("/segnalazioni");
        accessible(visitor);
        picture(visitor, "segnalazioni-" + language);
    }

    private static void say(Hand hand, Page officer, String action, String publish, String sentence) {
        hand.press(officer.locator(".rn-desk-item")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(action).setExact(true)));
        hand.write(officer.locator("#frase textarea"), sentence);
        hand.press(officer.locator("vaadin-dialog")
                .last()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(publish).setExact(true)));
        assertThat(officer.locator("#frase")).hasCount(0);
        assertThat(officer.locator(".rn-desk-item")).isVisible();
    }
}
