package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** docs/journeys/J26-an-association-proposes-an-initiative.md */
class J26AssociationProposesAnInitiative extends Journey {

    private final String mark = Long.toString(System.nanoTime(), 36);
    private final String name = "Amici del Po " + mark;
    private final String title = "Pulizia della riva " + mark;

    @Test
    void an_association_enters_the_register_and_its_initiative_the_calendar() {
        var administrator = desktop("it-IT");
        signIn(administrator, "amministratore@demo.it");
        administrator.navigate("/amministrazione/associazioni");
        accessible(administrator);
        button(administrator, "Aggiungi al registro").click();
        assertThat(administrator.getByText("Il nome va da 1 a 120 caratteri.")).isVisible();
        accessible(administrator);
        administrator.getByLabel("Nome", exactly()).fill(name);
        administrator.getByLabel("Che cosa offrono").fill("Pulizia delle rive\nVisite guidate");
        button(administrator, "Aggiungi al registro").click();
        assertThat(heading(administrator, name)).isVisible();
        administrator.getByLabel("E-mail dell’account").fill("residente2@demo.it");
        button(administrator, "Aggiungi").click();
        assertThat(button(administrator, "Togli ")
                        .or(administrator.getByText("può proporre iniziative"))
                        .first())
                .isVisible();
        accessible(administrator);
        var page = administrator.url().replaceFirst("https?://[^/]+/amministrazione", "");

        var contact = phone("it-IT");
        signIn(contact, "residente2@demo.it");
        contact.navigate(page);
        accessible(contact);
        contact.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Proponi un’iniziativa"))
                .click();
        assertThat(contact.getByLabel("Titolo")).isVisible();
        accessible(contact);
        button(contact, "Invia la proposta").click();
        assertThat(contact.getByText("Scegli il giorno e l’ora in cui comincia."))
                .isVisible();
        accessible(contact);
        contact.getByLabel("Titolo").fill(title);
        contact.getByLabel("Di che cosa si tratta").fill("Guanti e sacchi li portiamo noi.");
        var day = LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(5).format(DateTimeFormatter.ofPattern("d/M/yyyy"));
        when(contact, 0, day, "09:00");
        when(contact, 1, day, "12:00");
        contact.getByLabel("Dove").fill("Imbarcadero");
        button(contact, "Invia la proposta").click();
        assertThat(contact.getByText("In attesa di pubblicazione")).isVisible();
        accessible(contact);
        var address = contact.url().replaceFirst("https?://[^/]+", "");

        var visitor = phone("it-IT");
        assertThat(visitor.navigate(address).status()).as("nobody sees it yet").isEqualTo(404);

        publish();

        for (var reader : new Page[] {visitor, desktop("it-IT")}) {
            reader.navigate("/calendario?mese="
                    + LocalDate.now(ZoneId.of("Europe/Rome"))
                            .plusDays(5)
                            .format(DateTimeFormatter.ofPattern("yyyy-MM")));
            assertThat(reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title)))
                    .isVisible();
            accessible(reader);
            reader.navigate(address);
            assertThat(reader.getByText("Nessuno ha ancora detto che partecipa"))
                    .isVisible();
            accessible(reader);
        }

        var resident = phone("it-IT");
        signIn(resident, "residente@demo.it");
        resident.navigate(address);
        button(resident, "Partecipo").click();
        assertThat(resident.getByText("Partecipa 1 persona")).isVisible();
        accessible(resident);
        button(resident, "Non partecipo più").click();
        assertThat(button(resident, "Partecipo")).isVisible();
        button(resident, "Partecipo").click();
        assertThat(resident.getByText("Partecipa 1 persona")).isVisible();

        var feed = visitor.request().get(address() + "/calendario.ics");
        assertThat(feed.text().replace("\r\n ", "")).contains(title).contains(address);

        contact.navigate(address);
        contact.getByLabel("Perché non si fa").fill("Il Po è troppo alto.");
        accessible(contact);
        button(contact, "Annulla l’iniziativa").click();
        assertThat(contact.getByText("Il Po è troppo alto.")).isVisible();
        accessible(contact);
        visitor.navigate(address);
        assertThat(visitor.getByText("Annullata").first()).isVisible();
        accessible(visitor);
    }

    @Test
    void the_register_is_read_by_everybody_in_both_languages() {
        for (var visitor : new Page[] {phone("it-IT"), desktop("it-IT")}) {
            visitor.navigate("/associazioni");
            visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Banda cittadina di Valenza"))
                    .click();
            assertThat(visitor.getByText("Che cosa offre")).isVisible();
            accessible(visitor);
            visitor.navigate("/calendario?lang=en");
            assertThat(heading(visitor, "Calendar")).isVisible();
            accessible(visitor);
        }
    }

    private void publish() {
        var moderator = desktop("it-IT");
        signIn(moderator, "moderatore@demo.it");
        moderator.navigate("/moderazione?tipo=initiative");
        var line = moderator.locator(".rn-mod-line", new Page.LocatorOptions().setHasText(title));
        line.click();
        assertThat(moderator.locator(".rn-mod-text").first()).containsText(title);
        accessible(moderator);
        button(moderator, "Prendi in carico").click();
        moderator
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Approva"))
                .check();
        button(moderator, "Approva").click();
        assertThat(moderator.getByText("Approvato.")).isVisible();
    }

    private static void when(Page page, int which, String day, String hour) {
        var field = page.locator("vaadin-date-time-picker").nth(which);
        type(
                field.locator("vaadin-date-time-picker-date-picker input, vaadin-date-picker input")
                        .first(),
                day);
        type(
                field.locator("vaadin-date-time-picker-time-picker input, vaadin-time-picker input")
                        .first(),
                hour);
    }

    private static void type(Locator field, String value) {
        field.fill(value);
        field.press("Enter"); // takes the value and closes the calendar
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
