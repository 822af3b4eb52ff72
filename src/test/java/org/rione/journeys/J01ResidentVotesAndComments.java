package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A resident votes on "Piazze vive", changes their mind, comments and is answered; see docs/journeys/J01. */
class J01ResidentVotesAndComments extends Journey {

    private static final String ACTION = "/programmi/valenza-2026/azioni/5.05";

    @Test
    void the_demonstration_city_has_voted_and_talks() {
        var page = phone("it-IT");
        page.navigate(ACTION);
        org.assertj.core.api.Assertions.assertThat(count(vote(page, "È una priorità")))
                .isGreaterThanOrEqualTo(47);
        assertThat(page.getByText("Il calendario esce ogni primo del mese").first())
                .isVisible();
        assertThat(page.getByText("Risposta ufficiale").first()).isVisible();
        accessible(page);
    }

    @Test
    void on_a_phone_in_italian() {
        var page = phone("it-IT");
        signIn(page, "residente@demo.it");
        voteAndComment(page, "È una priorità", "Ritira il voto", "Il tuo commento", "Togli il numero", "Pubblica");
        picture(page, "j01-votes-and-comments-360");
    }

    @Test
    void at_a_desk_in_english() {
        var page = desktop("en-GB");
        signIn(page, "residente2@demo.it");
        voteAndComment(page, "It is a priority", "Withdraw your vote", "Your comment", "Take out the number", "Post");
        picture(page, "j01-votes-and-comments-1280");
    }

    @Test
    void a_visitor_is_asked_to_sign_in_and_the_vote_is_cast_on_the_way_back() {
        var page = desktop("it-IT");
        page.navigate(ACTION);
        whenAlive(page, alive -> {
            vote(alive, "È una priorità").click();
            alive.waitForURL(Pattern.compile(".*/accedi.*"));
            alive.getByLabel("E-mail").first().fill("referente@demo.it");
            alive.getByLabel("Password").first().fill("demo");
            alive.getByLabel("Password").first().press("Enter");
            alive.waitForURL(Pattern.compile(".*/azioni/5.05.*"));
        });
        assertThat(vote(page, "È una priorità")).hasAttribute("aria-pressed", "true");
        button(page, "Ritira il voto").click();
        assertThat(vote(page, "È una priorità")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void by_keyboard_alone() {
        var page = desktop("it-IT");
        signIn(page, "residente@demo.it");
        page.navigate(ACTION);
        whenAlive(page, alive -> {
            vote(alive, "Non è una priorità").focus();
            alive.keyboard().press("Enter");
            assertThat(vote(alive, "Non è una priorità")).hasAttribute("aria-pressed", "true");
            button(alive, "Ritira il voto").focus();
            alive.keyboard().press("Space");
            assertThat(vote(alive, "Non è una priorità")).hasAttribute("aria-pressed", "false");
            alive.getByLabel("Il tuo commento").focus();
            alive.keyboard().type("Scritto senza mouse, alle " + System.nanoTime());
            alive.keyboard().press("Tab");
            alive.keyboard().press("Enter");
            assertThat(alive.getByText("Scritto senza mouse").first()).isVisible();
        });
        accessible(page);
    }

    private void voteAndComment(
            Page page, String priority, String withdraw, String label, String takeOut, String publish) {
        var reader = desktop("it-IT");
        reader.navigate(ACTION);
        page.navigate(ACTION);
        accessible(page);
        whenAlive(reader, _ -> {});
        whenAlive(page, _ -> {});
        var before = count(vote(reader, "È una priorità"));
        vote(page, priority).click();
        assertThat(vote(page, priority)).hasAttribute("aria-pressed", "true");
        assertThat(vote(reader, "È una priorità").locator(".rn-num")).hasText(String.valueOf(before + 1));
        accessible(page);
        button(page, withdraw).click();
        assertThat(vote(reader, "È una priorità").locator(".rn-num")).hasText(String.valueOf(before));
        comment(page, label, takeOut, publish);
        accessible(page);
    }

    private void comment(Page page, String label, String takeOut, String publish) {
        var words = "Bella idea, ci sarò anche stavolta (" + System.nanoTime() + ")";
        page.getByLabel(label).fill(words + ". Scrivetemi al 333 452 1890.");
        button(page, takeOut).click();
        accessible(page);
        button(page, publish).first().click();
        assertThat(page.getByText(words)).isVisible();
        assertThat(page.getByText("333 452 1890")).hasCount(0);
    }

    private static Locator vote(Page page, String word) {
        return page.locator("button.rn-vote-btn")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("b").getByText(word, new Locator.GetByTextOptions().setExact(true))));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static int count(Locator button) {
        return Integer.parseInt(button.locator(".rn-num").innerText().replaceAll("\\D", ""));
    }
}
