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
        journey(
                Hand.POINTER,
                phone("it-IT"),
                new Words(
                        "Nome che vedono gli altri",
                        "Registrati",
                        "Conferma",
                        "Accedi",
                        "Password di adesso",
                        "Nuova password",
                        "Cambia la password"));
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
