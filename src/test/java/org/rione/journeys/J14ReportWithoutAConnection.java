package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rione.reports.Photos;
import org.rione.shared.photos.SamplePhotos;

/** Somebody reports where there is no network; the telephone sends it, once, when the network is back. */
class J14ReportWithoutAConnection extends Journey {

    @Test
    void what_was_written_without_a_connection_goes_out_once_when_it_returns() {
        var title = "Ramo sul sentiero numero " + System.nanoTime() % 100_000;
        var page = telephone();
        signIn(page, "residente@demo.it");
        page.navigate("/segnalazioni");
        page.waitForFunction("() => navigator.serviceWorker.controller");

        page.context().setOffline(true);
        page.navigate("/segnalazioni/nuova");
        assertThat(heading(page)).hasText("Segnala senza rete");
        accessible(page);
        button(page, "Invia appena c’è rete").click();
        assertThat(page.getByText("Scrivi almeno una frase nei dettagli.")).isVisible();
        accessible(page);

        button(page, "Usa la mia posizione").click();
        assertThat(page.getByText("Posizione trovata.")).isVisible();
        page.locator("#foto").setInputFiles(new FilePayload("enorme.jpg", "image/jpeg", new byte[Photos.HEAVIEST + 1]));
        assertThat(page.locator("#problemi")).containsText("Una foto pesa troppo");
        assertThat(page.locator("#foto-scelte img")).hasCount(0);
        page.locator("#foto").setInputFiles(photo());
        assertThat(page.locator("#problemi")).not().containsText("pesa troppo");
        assertThat(page.locator("#foto-scelte img")).hasCount(1);
        page.getByLabel("Che cosa non va? *").fill(title);
        page.getByLabel("Tipo di disservizio *").selectOption("verde");
        page.getByLabel("Dettagli *").fill("Un ramo grosso blocca il passaggio da ieri.");
        page.getByLabel("Ho letto e compreso l’informativa sulla privacy *").check();
        assertThat(page.getByText("Bozza salvata su questo telefono.")).isVisible();

        page.reload();
        assertThat(page.getByLabel("Che cosa non va? *")).hasValue(title);
        assertThat(page.locator("#foto-scelte img")).hasCount(1);
        button(page, "Invia appena c’è rete").click();
        var waiting = page.locator("#coda li").filter(new Locator.FilterOptions().setHasText(title));
        assertThat(waiting).containsText("In attesa: parte quando torna la rete.");
        accessible(page);
        picture(page, "segnala-senza-rete");

        page.context().setOffline(false);
        assertThat(waiting).containsText("Inviata.");
        accessible(page);
        waiting.getByRole(AriaRole.LINK).click();
        assertThat(heading(page)).hasText(title);
        assertThat(page.locator(".rn-photos img")).hasCount(1);
        page.navigate("/area-personale/segnalazioni");
        assertThat(page.getByText(title)).hasCount(1);
    }

    private Page telephone() {
        return page(new Browser.NewContextOptions()
                .setViewportSize(360, 760)
                .setIsMobile(true)
                .setHasTouch(true)
                .setLocale("it-IT")
                .setPermissions(List.of("geolocation"))
                .setGeolocation(new Geolocation(45.0095, 8.6640)));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static FilePayload photo() {
        var picture = SamplePhotos.corners(400, 300, Color.GRAY, Color.GREEN, Color.DARK_GRAY, Color.ORANGE);
        return new FilePayload("ramo.jpg", "image/jpeg", SamplePhotos.encode(picture, "jpeg"));
    }
}
