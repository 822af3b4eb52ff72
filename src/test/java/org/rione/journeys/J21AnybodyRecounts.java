package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** See docs/journeys/J21-anybody-recounts.md. */
class J21AnybodyRecounts extends Journey {

    private static final Pattern RECEIPT = Pattern.compile("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$");

    @Test
    void a_member_ranks_by_keyboard_and_keeps_the_receipt() {
        var page = phone("it-IT");
        signIn(page, "residente@demo.it");
        page.navigate("/tavoli/centro/votazioni/2");
        var place = page.getByLabel("Posto di: Area cani ai giardini");
        place.selectOption("1");
        assertThat(page.getByText("Il tuo voto conta già.")).isVisible();
        assertThat(page.getByText(RECEIPT)).isVisible();
        accessible(page);

        page.context().setOffline(true);
        var up = button(page, "Sposta in su: Panchine alla fermata");
        up.focus();
        up.press("Enter");
        page.context().setOffline(false);
        // the browser tries the connection again every five seconds
        assertThat(page.getByText("In classifica: 2 proposte su 4."))
                .not()
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        up.press("Enter");
        assertThat(page.getByLabel("Posto di: Panchine alla fermata")).hasValue("1");
        assertThat(page.getByLabel("Posto di: Area cani ai giardini")).hasValue("2");
        accessible(page);

        page.reload();
        assertThat(page.getByLabel("Posto di: Panchine alla fermata")).hasValue("1");
        assertThat(page.getByText(RECEIPT)).isVisible();
        var code = page.getByText(RECEIPT).textContent();

        page.navigate("/area-personale/ricevute");
        assertThat(page.getByText(code)).isVisible();
        accessible(page);
        page.getByLabel(Pattern.compile("^Elimina: ")).click();
        assertThat(page.getByText("non potrai più ritrovare la tua scheda")).isVisible();
        assertThat(page.getByLabel(Pattern.compile("^Tienila: "))).isFocused();
        accessible(page);
        page.keyboard().press("Enter");
        assertThat(page.getByText(code)).isVisible();

        page.navigate("/tavoli/centro/votazioni/2");
        button(page, "Ritira il voto").click();
        assertThat(page.getByText("Non hai ancora votato")).isVisible();
    }

    @Test
    void a_visitor_counts_again_in_the_browser_and_finds_a_receipt() {
        for (var page : new Page[] {phone("it-IT"), desktop("it-IT")}) {
            page.navigate("/tavoli/centro/votazioni/1");
            assertThat(page.getByText("Qui ci si ferma")).isVisible();
            accessible(page);
            var count = button(page, "Riconta nel browser");
            count.focus();
            count.press("Enter");
            assertThat(page.getByText("Ricontate 33 schede: stesso risultato.")).isVisible();

            page.getByLabel("La tua ricevuta").fill("0000-0000-0000");
            button(page, "Verifica").click();
            assertThat(page.getByText("Questa ricevuta non c’è.")).isVisible();

            var file =
                    page.request().get("/api/v1/tables/centro/rounds/1/ballots").text();
            var found = Pattern.compile("\"receipt\" ?: ?\"([^\"]+)\"").matcher(file);
            org.assertj.core.api.Assertions.assertThat(found.find()).isTrue();
            page.getByLabel("La tua ricevuta").fill(found.group(1).toLowerCase(java.util.Locale.ROOT));
            button(page, "Verifica").click();
            assertThat(page.getByText("Trovata: scheda 1 di 33, conteggiata.")).isVisible();
            accessible(page);
        }
    }

    @Test
    void a_visitor_tries_other_rules_and_keeps_the_address() {
        for (var page : new Page[] {phone("it-IT"), desktop("it-IT")}) {
            page.navigate("/tavoli/centro/votazioni/1");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Prova altre regole"))
                    .click();
            assertThat(page.getByText("Queste sono le regole della votazione.")).isVisible();
            accessible(page);

            var budget = page.getByLabel("Budget in euro");
            budget.fill("molto");
            budget.press("Enter");
            assertThat(page.getByText("Scrivi un numero intero")).isVisible();
            accessible(page);

            page.getByLabel("Budget in euro").fill("15.000");
            page.getByLabel("Budget in euro").press("Enter");
            assertThat(page).hasURL(Pattern.compile("budget=15\\.000"));
            assertThat(page.getByText(Pattern.compile("Esce: .+"))).isVisible();
            accessible(page);
            page.reload();
            assertThat(page.getByText(Pattern.compile("Esce: .+"))).isVisible();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
