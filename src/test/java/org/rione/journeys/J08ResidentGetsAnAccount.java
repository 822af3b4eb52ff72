package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
    void in_english_on_a_desktop() {
        journey(
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

    private void journey(Page page, Words words) {
        var address = "davide-" + Ids.next() + "@example.org";
        register(page, words, address);
        confirm(page, words, address);

        signIn(page, words, address, PASSWORD);
        page.navigate("/area-personale");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText("Davide");
        accessible(page);

        changePassword(page, words);
        signIn(page, words, address, PASSWORD);
        page.waitForURL(url -> url.contains("errore"));
        page.getByRole(AriaRole.ALERT).waitFor();
        accessible(page);
        signIn(page, words, address, NEXT_PASSWORD);
        page.waitForURL(url -> !url.contains("/accedi"));
    }

    private void register(Page page, Words words, String address) {
        page.navigate("/registrati");
        page.getByLabel(words.name()).fill("Davide O.");
        page.getByLabel("E-mail").fill(address);
        page.getByLabel("Password", exactLabel()).fill(PASSWORD);
        accessible(page);
        button(page, words.register());
        assertThat(page.getByText(address)).isVisible();
        accessible(page);
    }

    private void confirm(Page page, Words words, String address) {
        letter(page, address).locator("a[href*='/conferma']").first().click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words.confirm()).setExact(true))
                .waitFor();
        accessible(page);
        button(page, words.confirm());
        page.locator(".rn-account[role=status]").waitFor();
        accessible(page);
    }

    private static void signIn(Page page, Words words, String address, String password) {
        page.navigate("/accedi");
        page.getByLabel("E-mail").fill(address);
        page.getByLabel("Password", exactLabel()).fill(password);
        button(page, words.signIn());
        page.waitForURL(url -> !url.endsWith("/accedi"));
    }

    private void changePassword(Page page, Words words) {
        page.navigate("/area-personale/dati");
        page.getByLabel(words.present(), exactLabel()).fill(PASSWORD);
        page.getByLabel(words.wanted(), exactLabel()).fill(NEXT_PASSWORD);
        accessible(page);
        button(page, words.change());
        page.waitForURL(url -> url.contains("/accedi"));
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Page.GetByLabelOptions exactLabel() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions level(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }
}
