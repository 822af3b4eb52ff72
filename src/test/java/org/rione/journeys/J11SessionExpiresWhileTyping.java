package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sessions end under people who type; see docs/journeys/J11. */
class J11SessionExpiresWhileTyping extends Journey {

    private static final String ACTION = "/programmi/valenza-2026/azioni/5.05";

    @Test
    void a_comment_on_a_phone_in_italian() {
        var page = phone("it-IT");
        var words = "Scritto prima di essere chiamata via (" + System.nanoTime() + ")";
        signIn(page, "residente@demo.it");
        page.navigate(ACTION);
        whenAlive(page, alive -> alive.getByLabel("Il tuo commento").fill(words));
        endSession(page);
        button(page, "Pubblica").click();
        assertThat(note(page)).containsText("Sessione scaduta");
        assertThat(button(page, "Accedi di nuovo")).isFocused();
        accessible(page);
        picture(page, "j11-session-expired-360");

        page.keyboard().press("Enter");
        signInAgain(page, "residente2@demo.it", "La sessione è scaduta");
        page.waitForURL(Pattern.compile(".*/azioni/5.05#commenti"));
        whenAlive(page, alive -> assertThat(alive.getByLabel("Il tuo commento")).hasValue(""));
        endSession(page);
        button(page, "Pubblica").click();
        button(page, "Accedi di nuovo").click();
        signInAgain(page, "residente@demo.it", "La sessione è scaduta");
        whenAlive(page, alive -> assertThat(alive.getByLabel("Il tuo commento")).hasValue(words));
        accessible(page);
        button(page, "Pubblica").click();
        assertThat(page.getByText(words)).hasCount(1);
        assertThat(page.getByLabel("Il tuo commento")).hasValue("");
    }

    @Test
    void a_report_at_a_desk_in_english() {
        var page = desktop("en-GB"); // somebody whose draft no other journey meets
        signIn(page, "referente@demo.it");
        page.navigate("/segnalazioni/nuova?passo=condizioni");
        page.getByLabel("I have read and understood the privacy notice").check();
        button(page, "Next").click();
        page.getByLabel("What is wrong?").fill("Bench without a seat");
        page.getByLabel("Details").fill("One of the planks");
        assertThat(page.getByText("Draft saved").first()).isVisible();
        endSession(page);
        page.getByLabel("Details").pressSequentially(" is missing since Sunday.");
        assertThat(note(page)).containsText("Session expired");
        accessible(page);
        button(page, "Sign in again").click();
        signInAgain(page, "referente@demo.it", "Your session has expired");
        page.waitForURL(Pattern.compile(".*/segnalazioni/nuova.*"));
        assertThat(page.getByLabel("What is wrong?")).hasValue("Bench without a seat");
        assertThat(page.getByLabel("Details")).hasValue("One of the planks is missing since Sunday.");
        accessible(page);
        page.reload();
        assertThat(page.getByLabel("Details")).hasValue("One of the planks is missing since Sunday.");
    }

    @Test
    void the_sign_in_form_itself_left_open_too_long() {
        var page = desktop("it-IT");
        page.navigate("/accedi");
        page.getByLabel("E-mail").first().fill("referente@demo.it");
        page.getByLabel("Password").first().fill("demo");
        endSession(page);
        page.getByLabel("Password").first().press("Enter");
        signInAgain(page, "referente@demo.it", "La sessione è scaduta");
        assertThat(page.getByText("Marta Bonelli").first()).isVisible();
    }

    @Test
    void signing_out_in_one_tab_shows_in_the_other() {
        var one = desktop("it-IT");
        signIn(one, "referente@demo.it");
        var other = one.context().newPage();
        other.navigate(ACTION);
        whenAlive(other, alive -> assertThat(alive.getByText("Marta Bonelli").first())
                .isVisible());
        one.navigate("/");
        one.locator("#person-menu summary").click();
        button(one, "Esci").click();
        assertThat(one.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Accedi").setExact(true))
                        .first())
                .isVisible();
        assertThat(other.getByText("Marta Bonelli")).hasCount(0);
        assertThat(other.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Accedi").setExact(true))
                        .first())
                .isVisible();
        assertThat(note(other)).hasCount(0);
        accessible(other);
    }

    /** What the server does after half an hour without a click, as the browser sees it: nobody knows its session. */
    private void endSession(Page page) {
        var context = page.context();
        context.clearCookies();
        context.addCookies(List.of(new Cookie("JSESSIONID", "0".repeat(32)).setUrl(address())));
    }

    private void signInAgain(Page page, String email, String why) {
        page.waitForURL(Pattern.compile(".*/accedi.*"));
        assertThat(page.getByText(Pattern.compile(why))).isVisible();
        accessible(page);
        page.getByLabel("E-mail").first().fill(email);
        page.getByLabel("Password").first().fill("demo");
        page.getByLabel("Password").first().press("Enter");
        page.waitForURL(url -> !url.contains("/accedi"));
    }

    private static Locator note(Page page) {
        return page.locator(".v-system-error");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
