package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.rione.shared.photos.SamplePhotos;

/** The queue by keyboard, a duplicate, the sheet for the street: docs/journeys/J16-the-office-s-morning.md. */
class J16OfficeMorning extends Journey {

    private static final String ITALIAN = "it-IT";

    @Test
    void the_queue_is_worked_with_the_keyboard_and_a_duplicate_is_merged() {
        var officer = desktop(ITALIAN);
        signIn(officer, "ufficio@demo.it");
        officer.navigate("/ufficio");
        var rows = officer.locator(".rn-desk tbody tr");
        assertThat(rows.first()).isVisible();
        accessible(officer);
        picture(officer, "ufficio");

        whenAlive(officer, page -> rows.first().locator("th a").focus());
        officer.keyboard().press("x");
        assertThat(officer.locator(".rn-desk-bulk")).containsText("1 scelta");
        officer.keyboard().press("j");
        assertThat(rows.nth(1).locator("th a")).isFocused();
        officer.keyboard().press("x");
        assertThat(officer.locator(".rn-desk-bulk")).containsText("2 scelte");
        accessible(officer);
        picture(officer, "ufficio-scelte");

        officer.keyboard().press("a");
        var dialog = officer.locator("vaadin-dialog").last();
        assertThat(officer.locator("#frase")).isVisible();
        button(officer, "Mostra che cosa succede").click();
        assertThat(officer.locator("vaadin-select[invalid]")).isVisible();
        accessible(officer);
        officer.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);

        var duplicate = rows.last().locator(".rn-code").innerText();
        var survivor = rows.first().locator(".rn-code").innerText();
        rows.last().locator("th a").click();
        officer.locator("#azione-merge").click();
        officer.locator("#codice input").fill(survivor);
        officer.locator("#codice input").press("Tab");
        accessible(officer);
        button(officer, "Unisci").click();
        assertThat(officer.locator("#azione-take_back")).isVisible();
        accessible(officer);

        var visitor = phone(ITALIAN);
        visitor.navigate("/segnalazioni/" + duplicate);
        assertThat(visitor.locator("#unita")).containsText(survivor);
        accessible(visitor);

        officer.locator("#azione-take_back").click();
        assertThat(officer.locator("#azione-merge")).isVisible();
        visitor.reload();
        assertThat(visitor.locator("#unita")).hasCount(0);
    }

    @Test
    void what_is_done_in_the_street_without_a_network_arrives_once_it_is_back() {
        var officer = phone(ITALIAN);
        signIn(officer, "ufficio@demo.it");
        officer.navigate("/ufficio");
        accessible(officer);
        picture(officer, "ufficio-telefono");
        var code = officer.locator(".rn-desk tbody tr", new Page.LocatorOptions().setHasText("In lavorazione"))
                .first()
                .locator(".rn-code")
                .innerText();
        officer.navigate("/ufficio/foglio?segnalazioni=" + code);
        accessible(officer);
        picture(officer, "foglio");

        officer.context().setOffline(true);
        officer.locator("textarea").fill("Sistemato questa mattina.");
        officer.locator("input[type=file]")
                .setInputFiles(new FilePayload("appunti.jpg", "image/jpeg", "non è una foto".getBytes(UTF_8)));
        done(officer);
        assertThat(officer.locator(".rn-sheet-said")).containsText("Resta sul telefono");
        accessible(officer);
        officer.context().setOffline(false);
        assertThat(officer.locator(".rn-sheet-said")).containsText("non è una foto che possiamo usare");
        officer.reload();
        assertThat(officer.locator(".rn-sheet-said")).containsText("non è una foto che possiamo usare");
        assertThat(officer.locator("textarea")).hasValue("Sistemato questa mattina.");
        accessible(officer);

        officer.locator("input[type=file]").setInputFiles(photo());
        done(officer);
        assertThat(officer.locator(".rn-sheet-said"))
                .containsText(
                        "Inviato",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(30_000));
        accessible(officer);

        var visitor = desktop(ITALIAN);
        visitor.navigate("/segnalazioni/" + code);
        assertThat(visitor.locator(".rn-title .rn-chip").first()).hasText("Risolta");
        assertThat(visitor.locator(".rn-timeline")).containsText("Sistemato questa mattina.");
        assertThat(visitor.locator(".rn-photos img").last()).isVisible();
        accessible(visitor);
    }

    private static void done(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Fatto").setExact(true))
                .click();
    }

    private static FilePayload photo() {
        var picture = SamplePhotos.corners(400, 300, Color.GRAY, Color.GREEN, Color.DARK_GRAY, Color.ORANGE);
        return new FilePayload("fatto.jpg", "image/jpeg", SamplePhotos.encode(picture, "jpeg"));
    }

    private static Locator button(Page page, String name) {
        return page.locator("vaadin-dialog")
                .last()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
