package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A rule, its dry run, and back: docs/journeys/J17-rules-are-tried-before-they-count.md. */
class J17RulesAreTriedBeforeTheyCount extends Journey {

    @Test
    void a_rule_is_tried_on_the_last_ninety_days_and_then_saved() {
        var anna = desktop("it-IT");
        signIn(anna, "amministratore@demo.it");
        anna.navigate("/amministrazione/smistamento");
        assertThat(anna.locator("#regola-office")).isVisible();
        accessible(anna);

        whenAlive(anna, page -> page.locator("#regola-office").click());
        anna.locator("vaadin-select-item").last().click();
        add(anna);
        assertThat(anna.locator("#regola-words[invalid]")).isVisible();
        accessible(anna);

        anna.locator("#regola-words input").fill("lampion, tombin");
        anna.locator("#regola-words input").press("Tab");
        add(anna);
        assertThat(anna.locator(".rn-table tbody tr").last()).containsText("lampion");
        anna.locator("#provale").click();
        assertThat(anna.locator("#prova")).containsText("degli ultimi 90 giorni");
        accessible(anna);
        picture(anna, "smistamento");
        anna.locator("#salva").click();
        assertThat(anna.locator(".rn-toast").last()).isVisible();

        var narrow = phone("it-IT");
        signIn(narrow, "amministratore@demo.it");
        narrow.navigate("/amministrazione/smistamento");
        assertThat(narrow.locator(".rn-table tbody tr").last()).containsText("lampion");
        accessible(narrow);

        anna.locator(".rn-table tbody tr")
                .last()
                .getByRole(AriaRole.BUTTON)
                .last()
                .click();
        anna.locator("#provale").click();
        anna.locator("#salva").click();
        assertThat(anna.locator("#salva")).hasCount(0);
    }

    private static void add(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Aggiungi in fondo").setExact(true))
                .click();
    }
}
