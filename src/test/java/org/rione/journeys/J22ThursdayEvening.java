package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/journeys/J22-the-thursday-evening.md */
class J22ThursdayEvening extends Journey {

    @Test
    void a_meeting_opens_counts_who_is_present_and_votes_on_its_phones() {
        var facilitator = desktop("it-IT");
        signIn(facilitator, "referente@demo.it");
        var address = open(facilitator);

        facilitator.navigate(address + "/seduta");
        facilitator.getByLabel("Numero legale").fill("3");
        accessible(facilitator);
        button(facilitator, "Apri la seduta").click();
        var joining = facilitator.locator(".rn-wrap-code").first();
        assertThat(joining).containsText("/seduta/");
        var join = joining.textContent().replaceFirst("https?://[^/]+", "");
        accessible(facilitator);

        var hall = desktop("it-IT");
        signIn(hall, "referente@demo.it");
        hall.navigate(address + "/sala");
        assertThat(hall.getByText("Mancano 3 persone al numero legale di 3.")).isVisible();
        accessible(hall);
        picture(hall, "hall");

        for (var member : new String[] {"residente@demo.it", "residente2@demo.it", "referente@demo.it"}) {
            var phone = phone("it-IT");
            signIn(phone, member);
            phone.navigate(join);
            var more = button(phone, "Dai un punto a: Fontanella in piazza");
            more.click();
            assertThat(phone.getByText("Il tuo voto conta già.")).isVisible();
            if (member.equals("residente@demo.it")) {
                accessible(phone);
            }
        }
        assertThat(hall.getByText("Il numero legale c’è: ne servono 3.")).isVisible();
    }

    /** A draft with two proposals and its opening; answers the address of the round. */
    private String open(Page page) {
        page.navigate("/tavoli/centro/votazioni/nuova");
        page.getByLabel("Titolo", new Page.GetByLabelOptions().setExact(true)).fill("Giovedì sera");
        var closing = LocalDateTime.now(ZoneId.of("Europe/Rome")).plusMinutes(4).truncatedTo(ChronoUnit.MINUTES);
        type(page.getByLabel("Giorno della chiusura"), closing.format(DateTimeFormatter.ofPattern("d/M/yyyy")));
        type(page.getByLabel("Ora della chiusura"), closing.format(DateTimeFormatter.ofPattern("HH:mm")));
        type(page.getByLabel("Quante diventano priorità"), "1");
        for (var title : new String[] {"Fontanella in piazza", "Panchine sotto i portici"}) {
            page.getByLabel("Titolo di una proposta del tavolo").fill(title);
            button(page, "Aggiungi la proposta").click();
            assertThat(button(page, "Togli: " + title)).isVisible();
        }
        button(page, "Salva la bozza").click();
        assertThat(page.getByText("In bozza")).isVisible();
        assertThat(page.getByText(Pattern.compile("Se apri adesso possono votare \\d+ persone")))
                .isVisible();
        button(page, "Apri la votazione").click();
        assertThat(page.getByText("Votazione aperta")).isVisible();
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    private static void type(Locator field, String value) {
        field.fill(value);
        field.press("Enter"); // takes the value and closes the calendar
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
