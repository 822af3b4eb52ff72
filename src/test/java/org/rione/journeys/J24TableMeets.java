package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** docs/journeys/J24-a-table-meets.md */
class J24TableMeets extends Journey {

    @Test
    void a_meeting_is_called_found_and_cancelled() {
        var title = "Sopralluogo " + System.nanoTime();
        var marta = desktop("it-IT");
        signIn(marta, "referente@demo.it");
        marta.navigate("/tavoli/oliva");
        marta.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Convoca una riunione"))
                .click();
        marta.getByLabel("Titolo", exactly()).fill(title);
        button(marta, "Convoca").click();
        assertThat(marta.getByText("Scrivi dove ci si trova, oppure un collegamento."))
                .isVisible();
        accessible(marta);
        marta.getByLabel("Dove", exactly()).fill("Davanti alla scuola");
        marta.getByLabel("Ordine del giorno", exactly()).fill("Strisce\nLuci");
        button(marta, "Convoca").click();
        assertThat(heading(marta)).hasText(title);
        accessible(marta);
        var address = marta.url().replaceFirst("https?://[^/]+", "");

        var visitor = phone("en-GB");
        visitor.navigate("/tavoli/oliva");
        accessible(visitor);
        visitor.navigate("/tavoli/oliva/riunioni");
        visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .click();
        assertThat(visitor.getByText("Davanti alla scuola")).isVisible();
        assertThat(visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add to calendar")))
                .isVisible();
        accessible(visitor);
        Assertions.assertThat(calendar(visitor)).contains(title);

        button(marta, "Annulla la riunione").click();
        var dialog = marta.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Annulla la riunione"))
                .click();
        assertThat(dialog.getByText("Scrivi il motivo, al massimo 500 caratteri."))
                .isVisible();
        accessible(marta);
        dialog.getByLabel("Perché").fill("Piove");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Annulla la riunione"))
                .click();
        assertThat(marta.getByText("Piove")).isVisible();
        accessible(marta);

        visitor.navigate(address);
        assertThat(visitor.getByText("Cancelled").first()).isVisible();
        assertThat(visitor.getByText("Piove")).isVisible();
        accessible(visitor);
        Assertions.assertThat(calendar(visitor)).contains("STATUS:CANCELLED");
    }

    @Test
    void minutes_are_published_and_read() {
        var said = "Si chiede una panchina alla fermata. " + System.nanoTime();
        var marta = phone("it-IT");
        signIn(marta, "referente@demo.it");
        marta.navigate("/tavoli/oliva/riunioni/2/verbale");
        var boxes = marta.locator("vaadin-checkbox-group input[type=checkbox]");
        boxes.nth(0).check();
        boxes.nth(1).check();
        button(marta, "Salva le presenze").click();
        assertThat(marta.getByText(Pattern.compile("^2 presenti su \\d+ componenti")))
                .isVisible();
        marta.getByLabel("Testo del verbale").fill(said);
        accessible(marta);
        button(marta, "Approva e pubblica").first().click();
        marta.getByRole(AriaRole.ALERTDIALOG)
                .getByText("Approva e pubblica", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(heading(marta)).hasText("Riunione di ottobre");
        assertThat(marta.getByText(said)).isVisible();
        accessible(marta);

        var visitor = desktop("en-GB");
        visitor.navigate("/tavoli/oliva/riunioni/2");
        assertThat(visitor.getByText(said)).isVisible();
        assertThat(visitor.getByText(Pattern.compile("2 of \\d+ members present")))
                .isVisible();
        assertThat(visitor.getByText("Only the members of the table see the names."))
                .isVisible();
        accessible(visitor);
        picture(visitor, "meeting-minutes");
        Assertions.assertThat(visitor.request()
                        .get(address() + "/feed/tavoli/oliva.atom")
                        .text())
                .contains(said);
    }

    private String calendar(Page page) {
        return page.request()
                .get(address() + "/tavoli/oliva/calendario.ics")
                .text()
                .replace("\r\n ", "");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
