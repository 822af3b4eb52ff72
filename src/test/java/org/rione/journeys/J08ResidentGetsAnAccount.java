package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.rione.shared.Ids;

/** A resident registers, confirms by e-mail, signs in and changes the password. */
class J08ResidentGetsAnAccount extends Journey {

    private static final String PASSWORD = "lampione giallo tardi";
    private static final String NEXT_PASSWORD = "quattro parole messe insieme";

    private record Words(
            String name,
            String register,
            String confirm,
            String signIn,
            String present,
            String wanted,
            String change) {}

    @Test
    void in_italian_on_a_phone() {
        var page = phone("it-IT");
        var words = new Words(
                "Nome che vedono gli altri",
                "Registrati",
                "Conferma",
                "Accedi",
                "Password di adesso",
                "Nuova password",
                "Cambia la password");
        journey(Hand.POINTER, page, words);
        changeNameOnTheWay(page);
        changeAddress(page, words);
    }

    /** From the form for a report, and back to what was written a moment before. */
    private void changeNameOnTheWay(Page page) {
        page.navigate("/segnalazioni/nuova");
        page.getByLabel("Ho letto e compreso l’informativa sulla privacy").check();
        button(page, "Avanti").click();
        page.getByLabel("Che cosa non va?").fill("Panchina rotta nel parco");
        button(page, "Modifica i tuoi dati").click();
        page.getByLabel("Nome che vedono gli altri").fill("Comune di Valenza");
        accessible(page);
        button(page, "Salva").click();
        assertThat(page.getByLabel("Nome che vedono gli altri")).hasAttribute("aria-invalid", "true");
        accessible(page);
        page.getByLabel("Nome che vedono gli altri").fill("Davide di Oliva");
        button(page, "Salva").click();
        page.waitForURL(url -> url.endsWith("/segnalazioni/nuova?passo=dati"));
        assertThat(page.getByLabel("Che cosa non va?")).hasValue("Panchina rotta nel parco");
        assertThat(page.locator("main").getByText("Davide di Oliva")).isVisible();
    }

    private void changeAddress(Page page, Words words) {
        var other = "davide-" + Ids.next() + "@example.org";
        page.navigate("/area-personale/dati/modifica");
        page.getByLabel("Nuovo indirizzo e-mail").fill(other);
        page.getByLabel("Password di adesso", exactLabel()).fill(NEXT_PASSWORD);
        button(page, "Manda il collegamento").click();
        assertThat(page.getByText("Abbiamo scritto a " + other)).isVisible();
        accessible(page);
        letter(page, other).locator("a[href*='/conferma-email']").first().click();
        accessible(page);
        button(page, "Conferma l'indirizzo").click();
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Indirizzo cambiato");
        accessible(page);
        signIn(Hand.POINTER, page, words, other, NEXT_PASSWORD);
        page.waitForURL(url -> !url.contains("/accedi"));
    }

    @Test
    void in_english_on_a_desktop_with_the_keyboard_alone() {
        journey(
                Hand.KEYBOARD,
                desktop("en-GB"),
                new Words(
                        "Name that others see",
                        "Sign up",
                        "Confirm",
                        "Sign in",
                        "Present password",
                        "New password",
                        "Change the password"));
    }

    private void journey(Hand hand, Page page, Words words) {
        var address = "davide-" + Ids.next() + "@example.org";
        register(hand, page, words, address);
        confirm(hand, page, words, address);

        signIn(hand, page, words, address, PASSWORD);
        page.navigate("/area-personale");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText("Davide");
        accessible(page);

        changePassword(hand, page, words);
        signIn(hand, page, words, address, PASSWORD);
        page.waitForURL(url -> url.contains("errore"));
        page.getByRole(AriaRole.ALERT).waitFor();
        accessible(page);
        signIn(hand, page, words, address, NEXT_PASSWORD);
        page.waitForURL(url -> !url.contains("/accedi"));
    }

    private void register(Hand hand, Page page, Words words, String address) {
        page.navigate("/registrati");
        hand.write(page.getByLabel(words.name()), "Davide O.");
        hand.write(page.getByLabel("E-mail"), address);
        hand.write(page.getByLabel("Password", exactLabel()), PASSWORD);
        accessible(page);
        hand.press(button(page, words.register()));
        assertThat(page.getByText(address)).isVisible();
        accessible(page);
    }

    private void confirm(Hand hand, Page page, Words words, String address) {
        hand.press(letter(page, address).locator("a[href*='/conferma']").first());
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words.confirm()).setExact(true))
                .waitFor();
        accessible(page);
        hand.press(button(page, words.confirm()));
        page.locator(".rn-account[role=status]").waitFor();
        accessible(page);
    }

    private static void signIn(Hand hand, Page page, Words words, String address, String password) {
        page.navigate("/accedi");
        hand.write(page.getByLabel("E-mail"), address);
        hand.write(page.getByLabel("Password", exactLabel()), password);
        hand.press(button(page, words.signIn()));
        page.waitForURL(url -> !url.endsWith("/accedi"));
    }

    private void changePassword(Hand hand, Page page, Words words) {
        page.navigate("/area-personale/dati");
        hand.write(page.getByLabel(words.present(), exactLabel()), PASSWORD);
        hand.write(page.getByLabel(words.wanted(), exactLabel()), NEXT_PASSWORD);
        accessible(page);
        hand.press(button(page, words.change()));
        page.waitForURL(url -> url.contains("/accedi"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactLabel() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions level(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }
}
