package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rione.shared.photos.SamplePhotos;

/** A resident reports a street lamp from a phone, with a photo; another one before her, with nothing but a keyboard. */
class J02ResidentReportsFromPhone extends Journey {

    /** More presses than a page has places; from its end the way goes on at its beginning. */
    private static final int FARTHEST = 200;

    private static final Pattern NUMBER = Pattern.compile("R-\\d{4}-\\d{6}");

    @Test
    void one_reports_by_keyboard_in_english_and_another_from_the_phone_with_a_photo() {
        var lamp = "Lampione spento numero " + System.nanoTime() % 100_000;
        byKeyboard(lamp);
        fromThePhone(lamp);
    }

    private void byKeyboard(String lamp) {
        var page = desktop("en-GB");
        signIn(page, "residente2@demo.it");
        page.navigate("/segnalazioni/nuova");
        assertThat(page.getByLabel("I have read and understood the privacy notice"))
                .isVisible();
        accessible(page);
        press(button(page, "Next"));
        assertThat(page.getByText("To go on, confirm that you have read the notice."))
                .isVisible();
        accessible(page);
        reach(page.getByLabel("I have read and understood the privacy notice"));
        page.keyboard().press("Space");
        press(button(page, "Next"));

        assertThat(page.getByLabel("Address or point")).isVisible();
        press(button(page, "Next"));
        assertThat(page.getByText("Something is still missing")).isVisible();
        assertThat(page.getByLabel("Address or point")).isFocused();
        accessible(page);
        type(page.getByLabel("Address or point"), "Viale Oliva 38");
        type(page.getByLabel("What is wrong?"), lamp);
        press(button(page, "Streets and mobility"));
        press(page.locator("[data-code=illuminazione]").last());
        type(page.getByLabel("Details"), "The lamp has been dark for three nights.");
        press(button(page, "Next"));

        assertThat(page.getByText("counts as a declaration")).isVisible();
        accessible(page);
        press(button(page, "Send"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Report sent");
        assertThat(page.getByText(NUMBER)).isVisible();
        accessible(page);
    }

    private void fromThePhone(String lamp) {
        var page = phone("it-IT");
        signIn(page, "residente@demo.it");
        page.navigate("/segnalazioni/nuova");
        assertThat(page.getByLabel("Ho letto e compreso l’informativa sulla privacy"))
                .isVisible();
        accessible(page);
        page.getByLabel("Ho letto e compreso l’informativa sulla privacy").check();
        button(page, "Avanti").click();

        page.locator("input[type=file]").first().setInputFiles(photo());
        assertThat(page.getByText("Trovato dalla foto, quartiere Oliva")).isVisible();
        assertThat(page.locator(".rn-photos img")).hasCount(1);
        accessible(page);
        page.getByLabel("Indirizzo o punto").fill("Viale Oliva");
        page.getByLabel("Che cosa non va?").fill(lamp);
        assertThat(page.getByText("È una di queste?")).isVisible();
        accessible(page);
        picture(page, "segnala-telefono");
        button(page, "No, la mia è diversa").click();
        page.locator("[data-code=illuminazione]").first().click();
        page.getByLabel("Dettagli").fill("Da tre sere tutta la fila è al buio.");
        assertThat(page.getByText("Bozza salvata")).isVisible();
        button(page, "Avanti").click();

        assertThat(page.getByText("valore di dichiarazione")).isVisible();
        accessible(page);
        button(page, "Invia").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Segnalazione inviata");
        assertThat(page.getByText(NUMBER)).isVisible();
        assertThat(page.getByText("La risposta è dovuta entro il")).isVisible();
        accessible(page);
        picture(page, "segnalazione-inviata");
    }

    /** As a telephone held upright takes it: on its side, with orientation and place in its hidden data. */
    private static FilePayload photo() {
        var picture = SamplePhotos.corners(
                800, 600, new Color(36, 56, 79), new Color(47, 71, 99), new Color(18, 32, 47), new Color(233, 183, 90));
        return new FilePayload(
                "IMG_0042.jpg",
                "image/jpeg",
                SamplePhotos.withHiddenData(SamplePhotos.encode(picture, "jpeg"), 6, 45.0095, 8.6640));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** Nothing is focused by a script: Tab leads there, or nobody gets there with the keyboard alone. */
    private static void press(Locator button) {
        reach(button);
        button.page().keyboard().press("Enter");
    }

    private static void type(Locator field, String text) {
        reach(field);
        field.page().keyboard().type(text);
        field.page().keyboard().press("Tab");
    }

    private static void reach(Locator target) {
        target.waitFor();
        var keyboard = target.page().keyboard();
        for (int steps = 0; steps < FARTHEST; steps++) {
            if ((boolean) target.evaluate("element => element.contains(document.activeElement)")) {
                return;
            }
            keyboard.press("Tab");
        }
        throw new AssertionError("the keyboard alone does not reach " + target);
    }
}
