package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rione.shared.files.SamplePdfs;
import org.rione.shared.photos.SamplePhotos;

/** Somebody passing by, without an account, reports from a phone; the letter's link sends the report and follows it. */
class J13VisitorReportsByMail extends Journey {

    private static final Pattern NUMBER = Pattern.compile("R-\\d{4}-\\d{6}");

    @Test
    void a_visitor_reports_without_an_account_and_follows_the_report_by_the_letters_link() {
        var title = "Cavi scoperti al lampione " + System.nanoTime() % 100_000;
        var email = "passante" + System.nanoTime() + "@example.org";
        var page = telephone();
        page.navigate("/segnalazioni/nuova");
        page.getByLabel("Ho letto e compreso l’informativa sulla privacy").check();
        button(page, "Avanti").click();

        page.locator("input[type=file]").first().setInputFiles(photo());
        page.getByLabel("Che cosa si vede nella foto 1, per chi non può vederla")
                .fill("Fili che pendono dal palo");
        button(page, "Usa la mia posizione").click();
        assertThat(page.getByText("Trovato dal dispositivo, quartiere Oliva")).isVisible();
        page.getByLabel("Indirizzo o punto").fill("oliva 38");
        button(page, "Viale Oliva 38").click();
        // whoever chooses goes on in the field
        assertThat(page.getByLabel("Indirizzo o punto")).isFocused();
        page.getByLabel("Che cosa non va?").fill(title);
        assertThat(page.getByText("Sembrano cavi elettrici scoperti")).isVisible();
        accessible(page);
        page.locator("[data-code=illuminazione]").first().click();
        page.getByLabel("Dettagli").fill("Un camion ha urtato il palo e i fili penzolano.");
        button(page, "Avanti").click();
        assertThat(page.locator("vaadin-email-field [slot=error-message]"))
                .containsText("Scrivi un indirizzo e-mail completo");
        accessible(page);
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("E-mail").press("Tab");
        // the address has arrived
        assertThat(page.getByLabel("E-mail")).not().hasAttribute("aria-invalid", "true");
        assertThat(page.getByText("Bozza salvata")).isVisible();
        picture(page, "segnala-senza-account");

        moreThanThereIsRoomFor(page);
        letterOfTheInsurance(page);

        whenAlive(page, Page::reload);
        assertThat(page.getByLabel("E-mail")).hasValue(email);
        assertThat(page.getByLabel("Che cosa non va?")).hasValue(title);
        assertThat(page.locator(".rn-photos img")).hasCount(5);
        assertThat(document(page)).isVisible();
        button(page, "Avanti").click();
        assertThat(page.getByText("valore di dichiarazione")).isVisible();
        assertThat(document(page)).isVisible();
        accessible(page);
        button(page, "Invia").click();
        assertThat(heading(page)).hasText("Controlla la tua posta");
        accessible(page);

        var link = letter(page, email).locator("a[href*='/segui']").first().getAttribute("href");
        page.navigate(link);
        assertThat(heading(page)).hasText("Conferma la segnalazione");
        assertThat(page.getByText("lettera.pdf")).isVisible();
        accessible(page);
        button(page, "Conferma e invia").click();
        assertThat(page.getByText("Segnalazione inviata")).isVisible();
        assertThat(page.getByText(NUMBER).first()).isVisible();
        var number = page.getByText(NUMBER).first().textContent().replaceFirst("(?s).*(R-\\d{4}-\\d{6}).*", "$1");
        button(page, "5 stelle su 5").click();
        assertThat(page.getByText("Quali sono stati gli aspetti che hai preferito?"))
                .isVisible();
        accessible(page);
        button(page, "Invia la valutazione").click();
        assertThat(page.getByText("Grazie, la tua valutazione è arrivata.")).isVisible();

        var receipt = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Scarica la ricevuta (PDF)"))
                .getAttribute("href");
        var pdf = page.request().get(receipt);
        assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
        page.navigate(link);
        assertThat(heading(page)).hasText(title);
        accessible(page);
        picture(page, "segui-senza-account");
        var saved = page.request().get(document(page).getAttribute("href"));
        assertThat(saved.headers().get("content-disposition")).startsWith("attachment");
        assertThat(new String(saved.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        page.navigate("/segnalazioni/" + number);
        assertThat(heading(page)).hasText(title);
        assertThat(page.content()).doesNotContain("lettera.pdf");
    }

    /** One photo is there: of seven more the browser sends four. */
    private void moreThanThereIsRoomFor(Page page) {
        var sent = new AtomicInteger();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().contains("/VAADIN/dynamic/")) {
                sent.incrementAndGet();
            }
        });
        page.locator("input[type=file]")
                .first()
                .setInputFiles(Collections.nCopies(7, photo()).toArray(FilePayload[]::new));
        assertThat(page.getByText("Puoi aggiungere al massimo 5 foto")).isVisible();
        assertThat(page.locator(".rn-photos img")).hasCount(5);
        assertThat(page.getByText("Puoi aggiungere al massimo 5 foto")).isVisible();
        assertThat(sent).hasValue(4);
        accessible(page);
    }

    private void letterOfTheInsurance(Page page) {
        var choice = page.locator("input[type=file]").last();
        choice.setInputFiles(
                new FilePayload("falsa.pdf", "application/pdf", "Non sono un PDF".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("falsa.pdf: Questo file non è un PDF")).isVisible();
        choice.setInputFiles(new FilePayload("lettera.pdf", "application/pdf", SamplePdfs.page("Assicurazione")));
        assertThat(document(page)).isVisible();
        accessible(page);
    }

    private static Locator document(Page page) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("lettera.pdf"));
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
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static FilePayload photo() {
        var picture = SamplePhotos.corners(400, 300, Color.GRAY, Color.GREEN, Color.DARK_GRAY, Color.ORANGE);
        return new FilePayload("palo.jpg", "image/jpeg", SamplePhotos.encode(picture, "jpeg"));
    }
}
