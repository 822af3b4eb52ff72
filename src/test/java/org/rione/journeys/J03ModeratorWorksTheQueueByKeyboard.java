package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A moderator works the queue by keyboard, beside a colleague; the author reads why. See docs/journeys/J03. */
class J03ModeratorWorksTheQueueByKeyboard extends Journey {

    private static final String ACTION = "/programmi/valenza-2026/azioni/5.03";

    /** Makes what is written here recognisable, also at the second run on the same city. */
    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    void a_moderator_works_the_queue_by_keyboard() {
        var author = desktop("it-IT");
        signIn(author, "residente@demo.it");
        comment(author, "Chiamate il 333 000 0000 per il Lampione " + mark + ": risponde chi lo ha rotto.");
        comment(author, "Buffoni al Semaforo " + mark + ".");

        var marco = desktop("it-IT");
        signIn(marco, "moderatore@demo.it");
        var first = open(marco, "Lampione " + mark);
        accessible(marco);
        marco.keyboard().press("p");
        assertThat(marco.getByRole(AriaRole.RADIO, named("Oscura i dati"))).isChecked();
        assertThat(marco.locator(".rn-mod-line[aria-current]")).containsText("Tua ancora per");
        accessible(marco);
        picture(marco, "moderazione");

        var sara = desktop("it-IT");
        signIn(sara, "moderatore2@demo.it");
        sara.navigate(first);
        assertThat(sara.getByText("La sta guardando Marco Visconti")).isVisible();
        line(sara, "Lampione " + mark).focus();
        sara.keyboard().press("p");
        assertThat(sara.getByText(Pattern.compile("già presa Marco Visconti: la tiene fino alle")))
                .isVisible();
        accessible(sara);

        line(marco, "Lampione " + mark).focus();
        marco.keyboard().press("o");
        assertThat(button(marco, "Oscura e pubblica")).isFocused();
        assertThat(marco.locator(".rn-mod-letter")).containsText("coprendo un passaggio");
        marco.keyboard().press("Enter");
        assertThat(marco.getByText("Coperto e pubblicato")).isVisible();
        sara.navigate(first);
        assertThat(sara.getByText("Ha deciso Marco Visconti")).isVisible();

        open(marco, "Semaforo " + mark);
        marco.keyboard().press("r");
        assertThat(marco.getByLabel("Fatti, con parole tue")).isFocused();
        accessible(marco);
        marco.keyboard().type("Il commento insulta chi ci lavora.");
        button(marco, "Rimuovi").focus();
        assertThat(marco.locator(".rn-mod-letter")).containsText("regola 1");
        marco.keyboard().press("Enter");
        assertThat(marco.getByText("Rimosso. Chi")).isVisible();

        marco.locator(".rn-mod-line").first().focus();
        marco.keyboard().press("z");
        assertThat(marco.getByText("Annullato: tutto è come prima.")).isVisible();
        open(marco, "Semaforo " + mark);
        marco.keyboard().press("a");
        assertThat(button(marco, "Approva")).isFocused();
        marco.keyboard().press("Enter");
        assertThat(marco.getByText("Approvato.")).isVisible();

        marco.locator(".rn-mod-line").first().focus();
        marco.keyboard().press("?");
        assertThat(marco.getByRole(AriaRole.DIALOG)).containsText("Tasti rapidi");
        accessible(marco);

        author.navigate("/area-personale/decisioni");
        assertThat(author.getByText("coprendo un passaggio").first()).isVisible();
        assertThat(author.getByText("Abbiamo annullato la decisione").first()).isVisible();
        accessible(author);
        author.navigate(ACTION);
        assertThat(author.locator("body")).containsText("Chiamate il ▇▇▇▇▇ per il Lampione " + mark);
        assertThat(author.locator("body")).containsText("Buffoni al Semaforo " + mark + ".");
    }

    @Test
    void on_a_phone_the_list_is_a_page_and_the_letters_are_not_needed() {
        var marco = phone("it-IT");
        signIn(marco, "moderatore@demo.it");
        marco.navigate("/moderazione");
        assertThat(marco.locator(".rn-mod-line").last()).isVisible();
        accessible(marco);
        marco.locator(".rn-mod-line").last().click();
        assertThat(marco.getByRole(AriaRole.LINK, linked(Pattern.compile("Coda \\([0-9]+\\)"))))
                .isVisible();
        button(marco, "Prendi in carico").click();
        assertThat(marco.getByRole(AriaRole.RADIO, named("Approva"))).isVisible();
        accessible(marco);
        picture(marco, "moderazione-telefono");
        button(marco, "Rilascia senza decidere").click();
        assertThat(button(marco, "Prendi in carico")).isVisible();
    }

    @Test
    void everybody_reads_the_rules_and_the_register_in_both_languages() {
        for (var window : new Page[] {phone("it-IT"), desktop("it-IT")}) {
            window.navigate("/aiuto/regole");
            assertThat(window.getByRole(AriaRole.HEADING, heading("Regole per partecipare")))
                    .isVisible();
            accessible(window);
            window.navigate("/aiuto/regole?lang=en");
            assertThat(window.getByRole(AriaRole.HEADING, heading("Rules for taking part")))
                    .isVisible();
            accessible(window);
            window.navigate("/registro-moderazione");
            assertThat(window.getByRole(AriaRole.HEADING, heading("Moderation register")))
                    .isVisible();
            accessible(window);
        }
    }

    private void comment(Page page, String words) {
        page.navigate(ACTION);
        whenAlive(page, alive -> {
            alive.getByLabel("Il tuo commento").fill(words);
            assertThat(alive.locator(".rn-comment-form .rn-callout").first()).isVisible(); // the gentle check has read
            alive.locator(".rn-comment-form")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Pubblica").setExact(true))
                    .click();
            assertThat(alive.getByText(Pattern.compile("Commento (pubblicato|ricevuto)")))
                    .isVisible();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "it-IT, Notifica, Regola 1: Rispetto, Invia, Che cosa non va, Notifica ricevuta, Scegli",
        "en-GB, Notify, Rule 1: Respect, Send, What is wrong, Notice received, Choose"
    })
    void anybody_notifies_a_comment_without_an_account(
            String language, String notify, String rule, String send, String words, String thanks, String choose) {
        var visitor = phone(language);
        visitor.navigate("/programmi/valenza-2026/azioni/5.05");
        var link = visitor.locator("a[href^='/notifica/comment/']").nth(language.startsWith("it") ? 0 : 1);
        assertThat(link).containsText(notify);
        visitor.navigate(link.getAttribute("href"));
        var sending = visitor.getByRole(AriaRole.BUTTON, named(send));
        Hand.KEYBOARD.press(sending);
        assertThat(visitor.locator("vaadin-radio-group[invalid]")).containsText(choose);
        accessible(visitor);
        var first = visitor.getByRole(AriaRole.RADIO, named(rule));
        first.focus();
        visitor.keyboard().press("Space");
        Hand.KEYBOARD.write(visitor.getByLabel(words), "Si rivolge male a chi ci lavora.");
        accessible(visitor);
        Hand.KEYBOARD.press(sending);
        assertThat(visitor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(thanks);
        accessible(visitor);
    }

    /** Opens the item from the list with the Enter key and comes back with its address. */
    private static String open(Page page, String words) {
        page.navigate("/moderazione?tipo=comment");
        assertThat(page.locator(".rn-mod-line").first()).isVisible();
        for (int pages = 1; line(page, words).count() == 0; pages++) {
            assertThat(pages).as("pages of the queue without it").isLessThan(40);
            page.navigate(page.getByRole(AriaRole.LINK, linked(Pattern.compile("Mostra le altre")))
                    .getAttribute("href"));
            assertThat(page.locator(".rn-mod-line").first()).isVisible();
        }
        line(page, words).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#voce")).containsText("Commento a");
        assertThat(page.locator(".rn-mod-text")).containsText(words);
        line(page, words).focus();
        return page.url();
    }

    private static Locator line(Page page, String words) {
        return page.locator(".rn-mod-line", new Page.LocatorOptions().setHasText(words));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions linked(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1);
    }
}
