package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The site as an application of the telephone, without network, and in the dark; see docs/journeys/J12. */
class J12HomeScreenAndDark extends Journey {

    private static final List<String> PUBLIC = List.of(
            "/",
            "/programmi/valenza-2026",
            "/programmi/valenza-2026/azioni/5.05",
            "/segnalazioni",
            "/tavoli",
            "/tavoli/oliva",
            "/calendario",
            "/accedi",
            "/registrati",
            "/aiuto",
            "/cerca?q=lampioni");

    @Test
    void nothing_keeps_the_site_from_being_installed() {
        var page = desktop("it-IT");
        page.navigate("/");
        page.waitForFunction("() => navigator.serviceWorker.ready.then(ready => !!ready.active)");
        var hindrances = new ArrayList<String>();
        page.context()
                .newCDPSession(page)
                .send("Page.getInstallabilityErrors")
                .getAsJsonArray("installabilityErrors")
                .forEach(error ->
                        hindrances.add(error.getAsJsonObject().get("errorId").getAsString()));
        hindrances.remove("in-incognito"); // every window of a test is one
        assertThat(hindrances).isEmpty();
        for (var file : List.of("/images/rione-192.png", "/images/rione-512.png", "/images/rione-maskable-512.png")) {
            assertThat(page.request().get(address() + file).status()).as(file).isEqualTo(200);
        }
    }

    @Test
    void without_network_a_page_says_so_and_goes_on_afterwards() {
        for (var language : List.of("it-IT", "en-GB")) {
            var italian = language.startsWith("it");
            var page = phone(language);
            page.navigate("/programmi");
            page.waitForFunction("() => navigator.serviceWorker.ready.then(ready => !!ready.active)");
            page.reload(); // from here on the service worker answers
            page.context().setOffline(true);
            page.navigate("/tavoli");
            assertThat(page.locator("h1")).hasText(italian ? "Sei senza rete" : "You are offline");
            accessible(page);
            picture(page, "j12-offline-" + language);
            page.context().setOffline(false);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(italian ? "Riprova" : "Try again"))
                    .click();
            assertThat(page.locator("h1")).hasText(italian ? "Tavoli di quartiere" : "Neighbourhood tables");
        }
    }

    @Test
    void public_pages_in_the_dark() {
        for (var page : List.of(dark(360), dark(1280))) {
            for (var path : PUBLIC) {
                page.navigate(path);
                whenAlive(page, this::accessible);
            }
        }
    }

    @Test
    void the_rooms_of_those_who_work_in_the_dark() {
        var page = dark(1280);
        for (var room : List.of(
                List.of("residente@demo.it", "/area-personale", "/segnalazioni/nuova"),
                List.of("moderatore@demo.it", "/moderazione"),
                List.of("ufficio@demo.it", "/ufficio", "/ufficio/priorita"),
                List.of("referente@demo.it", "/tavoli/oliva/riunioni/nuova"),
                List.of("amministratore@demo.it", "/amministrazione", "/amministrazione/tavoli"))) {
            page.context().clearCookies();
            signIn(page, room.getFirst());
            for (var path : room.subList(1, room.size())) {
                page.navigate(path);
                assertThat(page.locator("h1")).isVisible();
                accessible(page);
            }
        }
        picture(page, "j12-dark-1280");
    }

    private Page dark(int width) {
        return page(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(ColorScheme.DARK)
                .setLocale("it-IT"));
    }
}
