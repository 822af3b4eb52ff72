package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** docs/journeys/J25-a-seat-at-the-table.md */
class J25SeatAtTheTable extends Journey {

    private static final String MEMBERS = "/tavoli/centro/componenti";

    @Test
    void an_invitation_is_made_used_and_revoked() {
        var label = "Biblioteca " + System.nanoTime();
        var marta = desktop("it-IT");
        signIn(marta, "referente@demo.it");
        marta.navigate("/tavoli/centro");
        marta.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gestisci i componenti"))
                .click();
        button(marta, "Crea il collegamento").click();
        assertThat(marta.getByText("Scrivi a che cosa serve, al massimo 120 caratteri."))
                .isVisible();
        accessible(marta);
        marta.getByLabel("A che cosa serve").fill(label);
        marta.getByLabel("Quante persone possono usarlo").fill("2");
        button(marta, "Crea il collegamento").click();
        var shown = marta.locator(".rn-invitation-link");
        assertThat(shown).isVisible();
        assertThat(marta.getByRole(
                        AriaRole.IMG, new Page.GetByRoleOptions().setName("Codice QR dell’invito: Tavolo Centro")))
                .isVisible();
        accessible(marta);
        var link = shown.textContent().replaceFirst("https?://[^/]+", "");

        var guest = phone("it-IT");
        guest.navigate(link);
        assertThat(heading(guest)).hasText("Un posto al Tavolo Centro");
        accessible(guest);
        guest.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Accedi"))
                .click();
        guest.locator("input[type=email]").first().fill("moderatore2@demo.it");
        guest.locator("input[type=password]").first().fill("demo");
        guest.locator("input[type=password]").first().press("Enter");
        var take = button(guest, "Accetta il posto");
        take.focus();
        take.press("Enter");
        assertThat(heading(guest)).hasText("Tavolo Centro");
        guest.navigate(MEMBERS);
        assertThat(guest.getByText("su invito").first()).isVisible();
        accessible(guest);
        button(guest, "Lascia il tavolo").click();
        var sure = guest.getByRole(AriaRole.ALERTDIALOG)
                .getByText("Lascia il tavolo", new Locator.GetByTextOptions().setExact(true));
        assertThat(sure).isVisible();
        accessible(guest);
        sure.click();
        assertThat(button(guest, "Chiedi di partecipare")).isVisible();

        button(marta, "Revoca: " + label).click();
        assertThat(button(marta, "Revoca: " + label)).hasCount(0);
        var late = phone("en-GB");
        late.navigate(link);
        assertThat(late.getByText("This invitation is no longer good")).isVisible();
        accessible(late);
    }

    @Test
    void a_request_is_declined_with_a_reason() {
        var sentence = "Lavoro in piazza " + System.nanoTime();
        var asking = phone("it-IT");
        asking.navigate(MEMBERS);
        accessible(asking);
        signIn(asking, "revisore@demo.it");
        asking.navigate(MEMBERS);
        button(asking, "Chiedi di partecipare").click();
        assertThat(asking.getByText("Scrivi una frase, al massimo 500 caratteri."))
                .isVisible();
        accessible(asking);
        asking.getByLabel("Perché vuoi farne parte").fill(sentence);
        button(asking, "Chiedi di partecipare").click();
        assertThat(asking.getByText("La tua richiesta è in attesa")).isVisible();
        accessible(asking);

        var marta = desktop("it-IT");
        signIn(marta, "referente@demo.it");
        marta.navigate(MEMBERS + "/gestione");
        var request = marta.locator(".rn-own-proposal").filter(new Locator.FilterOptions().setHasText(sentence));
        var decline = request.getByText("Non accogliere");
        decline.click();
        assertThat(request.getByText("Scrivi il motivo, al massimo 500 caratteri."))
                .isVisible();
        accessible(marta);
        request.locator("textarea").fill("Il tavolo è al completo");
        decline.click();
        assertThat(request).hasCount(0);
        accessible(marta);

        asking.navigate(MEMBERS);
        assertThat(asking.getByText("Il tavolo è al completo")).isVisible();
        accessible(asking);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
